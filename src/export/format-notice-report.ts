import type { Issue, NoticeRecord } from '../notice/index.js';
import { describeNotice } from './describe-notice.js';
import { escapeHtml } from './escape-html.js';
import type { ReportOptions } from './format-comparison-report.js';
import { formatPage } from './format-page.js';
import { formatList, formatTable } from './format-table.js';
import { type Language, say, type Words } from './language.js';
import { type LedgerRow, listLedgerRows } from './ledger-rows.js';
import { showStatus } from './show-status.js';
import { totalNames } from './total-names.js';

const words = {
  number: ['序号', 'No.'],
  section: ['所属部分', 'Section'],
  problem: ['问题', 'Issue'],
  measures: ['整改措施', 'Measures'],
  nextSteps: ['下一步措施', 'Next steps'],
  responsible: ['责任单位与时限', 'Responsible, deadline'],
  status: ['状态', 'Status'],
  source: ['来源', 'Source'],
  totals: ['总数核对', 'Totals checked'],
  item: ['项目', 'Item'],
  declared: ['通报声明', 'Stated'],
  counted: ['实际列出', 'Listed'],
  unstated: ['未写明', 'not stated'],
  ledger: ['整改台账', 'Ledger'],
  diagnostics: ['提示', 'Remarks'],
} as const satisfies Record<string, Words>;

function showTotals({ declared, reconciliation }: NoticeRecord, language: Language): string {
  const rows = totalNames.map(([field, name]) => {
    const counted = String(reconciliation.counted[field]);
    const differs = reconciliation.differences.some((difference) => difference.field === field);
    return [
      escapeHtml(say(name, language)),
      escapeHtml(String(declared[field] ?? say(words.unstated, language))),
      differs ? `<span class="alarm">${counted}</span>` : counted,
    ];
  });
  return formatTable(
    [words.item, words.declared, words.counted].map((one) => say(one, language)),
    rows,
    'narrow',
  );
}

function showStatusCell({ status, statusLabel }: Issue, language: Language): string {
  const label = statusLabel === null ? '' : `<br><span class="muted">${escapeHtml(statusLabel)}</span>`;
  return `${showStatus(status, language)}${label}`;
}

function showIssue(issue: Issue, row: LedgerRow, language: Language): readonly string[] {
  const owner = [row.responsible, row.deadline].filter((text) => text !== '');
  return [
    String(row.number),
    escapeHtml(row.section),
    escapeHtml(row.problem),
    escapeHtml(row.measures),
    escapeHtml(row.nextSteps),
    owner.map(escapeHtml).join('<br>'),
    showStatusCell(issue, language),
    escapeHtml(row.source),
  ];
}

/** A record → one self-contained HTML page with its ledger and its checks, to be mailed and printed on A4. */
export function formatNoticeReport(record: NoticeRecord, { language = 'zh' }: ReportOptions = {}): string {
  const { number, section, problem, measures, nextSteps, responsible, status, source } = words;
  const headings = [number, section, problem, measures, nextSteps, responsible, status, source];
  const rows = listLedgerRows(record);
  const ledger = record.issues.flatMap((issue, place) => {
    const row = rows[place];
    return row === undefined ? [] : [showIssue(issue, row, language)];
  });
  const heading = (name: Words): string => `<h2>${escapeHtml(say(name, language))}</h2>`;
  const body = [
    `<h1>${escapeHtml(record.title)}</h1>`,
    `<p class="facts">${escapeHtml(describeNotice(record, language))}</p>`,
    heading(words.totals),
    showTotals(record, language),
    heading(words.ledger),
    formatTable(
      headings.map((one) => say(one, language)),
      ledger,
    ),
    ...(record.diagnostics.length === 0
      ? []
      : [heading(words.diagnostics), formatList(record.diagnostics.map(({ message }) => escapeHtml(message)))]),
  ];
  return formatPage(record.title, body.join('\n'), language);
}
