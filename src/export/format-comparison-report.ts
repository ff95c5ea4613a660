import type { ComparedNotice, Comparison, IssueChange } from '../comparison/index.js';
import type { DeclaredTotals, NoticeRecord } from '../notice/index.js';
import { listCounts } from './change-names.js';
import { indexIssues } from './comparison-rows.js';
import { describeRival } from './describe-rival.js';
import { escapeHtml } from './escape-html.js';
import { formatPage } from './format-page.js';
import { formatList, formatTable } from './format-table.js';
import { type Language, say, type Words } from './language.js';
import { type ReportContext, showKind, showMeasures, showNumbers, showStatement, showStatuses } from './show-change.js';
import { showStatus } from './show-status.js';
import { totalNames } from './total-names.js';

export interface ReportOptions {
  /** Chinese unless told otherwise. */
  readonly language?: Language;
}

const words = {
  title: ['整改进展对比', 'Rectification progress compared'],
  older: ['上次', 'Earlier'],
  newer: ['本次', 'Later'],
  undated: ['日期未写明', 'undated'],
  transitions: ['状态变化', 'Status transitions'],
  count: ['数量', 'Count'],
  declared: ['通报声明的总数', 'Totals the notices state'],
  item: ['项目', 'Item'],
  unstated: ['未写明', 'not stated'],
  changes: ['逐项变化', 'Changes, issue by issue'],
  change: ['变化', 'Change'],
  issue: ['问题', 'Issue'],
  status: ['状态', 'Status'],
  numbers: ['数量与时限', 'Quantities and deadlines'],
  measures: ['措施', 'Measures'],
  unchanged: ['没有变化的问题', 'Issues without any change'],
  none: ['无', 'None'],
  unsure: ['配对存疑', 'Close calls'],
} as const satisfies Record<string, Words>;

/** A continued issue of which nothing at all changed but, maybe, its place. */
function isUnchanged({ kind, statusChange, wording, measures, quantities, deadline, overdue }: IssueChange): boolean {
  return (
    kind === 'matched' &&
    statusChange.from === statusChange.to &&
    wording === undefined &&
    quantities.length === 0 &&
    deadline === undefined &&
    overdue?.to !== true &&
    measures.every((measure) => measure.kind === 'same')
  );
}

/** What needs a look comes first: vanished open, slipped back, progressed; then the rest in the notice's order. */
function rankChange({ vanishedOpen, statusChange }: IssueChange): number {
  if (vanishedOpen === true) return 0;
  return { regressed: 1, progressed: 2, unchanged: 3 }[statusChange.direction];
}

function showNotice(name: Words, { title, publishedDate }: ComparedNotice, language: Language): string {
  return `<p class="facts">${say(name, language)}：${escapeHtml(title)}（${escapeHtml(publishedDate ?? say(words.undated, language))}）</p>`;
}

function showTiles(comparison: Comparison, language: Language): string {
  const tiles = listCounts(comparison).map(
    ([name, count]) => `<li><b>${count}</b>${escapeHtml(say(name, language))}</li>`,
  );
  return `<ul class="tiles">${tiles.join('')}</ul>`;
}

function showDeclared({ summary }: Comparison, language: Language): string {
  const show = (totals: DeclaredTotals, field: (typeof totalNames)[number][0]): string =>
    escapeHtml(String(totals[field] ?? say(words.unstated, language)));
  const rows = totalNames.map(([field, name]) => [
    escapeHtml(say(name, language)),
    show(summary.declared.from, field),
    show(summary.declared.to, field),
  ]);
  return formatTable(
    [words.item, words.older, words.newer].map((one) => say(one, language)),
    rows,
    'narrow',
  );
}

function showTransitions({ summary }: Comparison, language: Language): string {
  const rows = summary.transitions.map(({ from, to, count }) => [
    showStatus(from, language),
    showStatus(to, language),
    String(count),
  ]);
  return formatTable(
    [words.older, words.newer, words.count].map((one) => say(one, language)),
    rows,
    'narrow',
  );
}

function showChanges(changes: readonly IssueChange[], context: ReportContext): string {
  if (changes.length === 0) return `<p>${say(words.none, context.language)}</p>`;
  const headings = [words.change, words.issue, words.status, words.numbers, words.measures];
  const rows = [...changes]
    .sort((one, other) => rankChange(one) - rankChange(other))
    .map((change) => [
      showKind(change, context),
      showStatement(change, context),
      showStatuses(change, context),
      showNumbers(change, context),
      showMeasures(change, context),
    ]);
  return formatTable(
    headings.map((one) => say(one, context.language)),
    rows,
  );
}

function showUnchanged(changes: readonly IssueChange[], context: ReportContext): string {
  const rows = changes.map((change) => [showStatement(change, context), showStatuses(change, context)]);
  return formatTable(
    [words.issue, words.status].map((one) => say(one, context.language)),
    rows,
  );
}

/**
 * Two records and their comparison → one self-contained HTML page that can be mailed and printed on A4: no script, no
 * outside resource, all text escaped, wording differences marked with <ins> and <del>.
 */
export function formatComparisonReport(
  comparison: Comparison,
  from: NoticeRecord,
  to: NoticeRecord,
  { language = 'zh' }: ReportOptions = {},
): string {
  const context = { older: indexIssues(from), newer: indexIssues(to), language };
  const changed = comparison.changes.filter((change) => !isUnchanged(change));
  const unchanged = comparison.changes.filter(isUnchanged);
  const part = (name: Words, content: string): string => `<h2>${escapeHtml(say(name, language))}</h2>\n${content}`;
  const optional = (name: Words, items: readonly unknown[], show: () => string): string =>
    items.length === 0 ? '' : part(name, show());
  const body = [
    `<h1>${say(words.title, language)}</h1>`,
    showNotice(words.older, comparison.from, language),
    showNotice(words.newer, comparison.to, language),
    showTiles(comparison, language),
    part(words.changes, showChanges(changed, context)),
    optional(words.unchanged, unchanged, () => showUnchanged(unchanged, context)),
    optional(words.transitions, comparison.summary.transitions, () => showTransitions(comparison, language)),
    part(words.declared, showDeclared(comparison, language)),
    optional(words.unsure, comparison.diagnostics, () =>
      formatList(
        comparison.diagnostics.map((diagnostic) =>
          escapeHtml(describeRival(diagnostic, context.older, context.newer, language)),
        ),
      ),
    ),
  ];
  return formatPage(`${say(words.title, language)} ${comparison.to.title}`, body.join('\n'), language);
}
