import { nameStatus } from '../comparison/index.js';
import type { Issue, NoticeRecord } from '../notice/index.js';
import { describeDiagnostic } from './describe-diagnostic.js';
import { describeNotice, nameNotice } from './describe-notice.js';
import { escapeHtml } from './escape-html.js';
import type { ReportOptions } from './format-comparison-report.js';
import { formatPage } from './format-page.js';
import { formatList, formatTable, type TableRow } from './format-table.js';
import { type Language, say, type Words } from './language.js';
import { type LedgerRow, listLedgerRows } from './ledger-rows.js';
import { showStatus } from './show-status.js';

import { totalNames } from './total-names.js';

const words = {
  number: ['序号', 'No.'],
  problem: ['问题', 'Issue'],
  measures: ['整改措施', 'Measures'],
  nextSteps: ['下一步措施', 'Next steps'],
  responsible: ['责任单位与时限', 'Responsible, deadline'],
  status: ['状态', 'Status'],
  source: ['来源', 'Source'],
  totals: ['总数核对', 'Totals checked'],
  declared: ['通报声明', 'Stated'],
  counted: ['实际列出', 'Listed'],
  unstated: ['未写明', 'not stated'],
  ledger: ['整改台账', 'Ledger'],
  diagnostics: ['提示', 'Remarks'],
} as const satisfies Record<string, Words>;

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
  { name: words.number, show: ({ row }) => String(row.number) },
  { name: words.problem, show: ({ row }) => escapeHtml(row.problem) },
  { name: words.measures, show: ({ row }) => escapeHtml(row.measures) },
  { name: words.nextSteps, show: ({ row }) => escapeHtml(row.nextSteps) },
  {
    name: words.responsible,
    show: ({ row }) => [row.responsible, row.deadline].filter(Boolean).map(escapeHtml).join('<br>'),
  },
  { name: words.status, show: ({ issue }, language) => showStatusCell(issue, language) },
  { name: words.source, show: ({ row }) => `<span class="short">${escapeHtml(row.source)}</span>` },
];

function showTotals({ declared, reconciliation }: NoticeRecord, language: Language): string {
  const differs = new Set(reconciliation.differences.map(({ field }) => field));
  const stated = totalNames.map(([field]) => escapeHtml(String(declared[field] ?? say(words.unstated, language))));
  const counted = totalNames.map(([field]) => {
    const count = String(reconciliation.counted[field]);
    return differs.has(field) ? `<span class="alarm">${count}</span>` : count;
  });
  return formatTable(
    ['', ...totalNames.map(([, name]) => say(name, language))],
    [
      [escapeHtml(say(words.declared, language)), ...stated],
      [escapeHtml(say(words.counted, language)), ...counted],
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
  const remarks = new Set(record.diagnostics.map((diagnostic) => describeDiagnostic(diagnostic, record, language)));
  const heading = (name: Words): string => `<h2>${escapeHtml(say(name, language))}</h2>`;
  const body = [
    `<h1>${escapeHtml(nameNotice(record))}</h1>`,
    `<p class="facts">${escapeHtml(describeNotice(record, language))}</p>`,
    heading(words.totals),
    showTotals(record, language),
    heading(words.ledger),
    showLedger(record, language),
    ...(remarks.size === 0 ? [] : [heading(words.diagnostics), formatList([...remarks].map(escapeHtml))]),
  ];
  return formatPage(nameNotice(record), body.join('\n'), language);
}
