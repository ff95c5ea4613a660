import type { Issue, NoticeRecord } from '../../notice/index.js';
import {
  describeNotice,
  fieldNames,
  type Language,
  nameNotice,
  nameStatus,
  say,
  sheetWords,
  tellDiagnostics,
  titleNames,
  totalFields,
  totalNames,
  totalWords,
  type Words,
} from '../../wording/index.js';
import { type LedgerRow, listLedgerRows } from '../ledger-rows.js';
import { formatPage, type ReportOptions } from './format-page.js';
import { escapeHtml, formatList, formatTable, showStatus, type TableRow } from './markup.js';

/** One issue, as the columns of the report need it. */
interface Line {
  readonly issue: Issue;
  readonly row: LedgerRow;
}

interface Column {
  readonly name: Words;
  readonly show: (line: Line, language: Language) => string;
}

const columns: readonly Column[] = [
  { name: fieldNames.number, show: ({ row }) => String(row.number) },
  { name: fieldNames.issue, show: ({ row }) => escapeHtml(row.problem) },
  { name: fieldNames.measures, show: ({ row }) => escapeHtml(row.measures) },
  { name: fieldNames.nextSteps, show: ({ row }) => escapeHtml(row.nextSteps) },
  {
    name: sheetWords.responsible,
    show: ({ row }) => [row.responsible, row.deadline].filter(Boolean).map(escapeHtml).join('<br>'),
  },
  { name: fieldNames.status, show: ({ issue }, language) => showStatusCell(issue, language) },
  { name: fieldNames.source, show: ({ row }) => `<span class="short">${escapeHtml(row.source)}</span>` },
];

function showTotals({ declared, reconciliation }: NoticeRecord, language: Language): string {
  const differs = new Set(reconciliation.differences.map(({ field }) => field));
  const stated = totalFields.map((field) => escapeHtml(String(declared[field] ?? say(totalWords.unstated, language))));
  const counted = totalFields.map((field) => {
    const count = String(reconciliation.counted[field]);
    return differs.has(field) ? `<span class="alarm">${count}</span>` : count;
  });
  return formatTable(
    ['', ...totalFields.map((field) => say(totalNames[field], language))],
    [
      [escapeHtml(say(totalWords.declared, language)), ...stated],
      [escapeHtml(say(totalWords.counted, language)), ...counted],
    ],
    'narrow',
  );
}

function showStatusCell({ status, statusLabel }: Issue, language: Language): string {
  const name = nameStatus(status, language);
  const label =
    statusLabel === null || statusLabel === name ? '' : `<br><span class="muted">${escapeHtml(statusLabel)}</span>`;
  return `${showStatus(status, language)}${label}`;
}

/** The ledger, the section of the issues as a line above them; columns nothing stands in are left out. */
function showLedger(record: NoticeRecord, language: Language): string {
  const rows = listLedgerRows(record);
  const lines = record.issues.flatMap((issue, place): Line[] => {
    const row = rows[place];
    return row === undefined ? [] : [{ issue, row }];
  });
  const used = columns.filter(({ show }) => lines.some((line) => show(line, language) !== ''));
  const body = lines.flatMap((line, place): TableRow[] => {
    const cells = used.map(({ show }) => show(line, language));
    const { section } = line.row;
    return section === lines[place - 1]?.row.section ? [cells] : [escapeHtml(section), cells];
  });
  return formatTable(
    used.map(({ name }) => say(name, language)),
    body,
  );
}

/** A record → one self-contained HTML page with its ledger and its checks, to be mailed and printed on A4. */
export function formatNoticeReport(record: NoticeRecord, { language = 'zh' }: ReportOptions = {}): string {
  const remarks = new Set(tellDiagnostics(record, language).map(({ text }) => text));
  const heading = (name: Words): string => `<h2>${escapeHtml(say(name, language))}</h2>`;
  const body = [
    `<h1>${escapeHtml(nameNotice(record))}</h1>`,
    `<p class="facts">${escapeHtml(describeNotice(record, language))}</p>`,
    heading(totalWords.title),
    showTotals(record, language),
    heading(titleNames.ledger),
    showLedger(record, language),
    ...(remarks.size === 0 ? [] : [heading(titleNames.diagnostics), formatList([...remarks].map(escapeHtml))]),
  ];
  return formatPage(nameNotice(record), body.join('\n'), language);
}
