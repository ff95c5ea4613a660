import type { ComparedNotice, Comparison, IssueChange } from '../../comparison/index.js';
import type { DeclaredTotals, NoticeRecord } from '../../notice/index.js';
import {
  closeCallWords,
  comparisonNames,
  describeCloseCall,
  detailWords,
  fieldNames,
  label,
  type Language,
  listCounts,
  nameCount,
  nameDatedNotice,
  say,
  sheetWords,
  tellsNothing,
  titleNames,
  type TotalField,
  totalFields,
  totalNames,
  totalWords,
  type Words,
} from '../../wording/index.js';
import { indexIssues } from '../comparison-rows.js';
import { formatPage, type ReportOptions } from './format-page.js';
import { escapeHtml, formatList, formatTable, showStatus } from './markup.js';
import { type ReportContext, showKind, showMeasures, showNumbers, showStatement, showStatuses } from './show-change.js';

/** What needs a look comes first: vanished open, slipped back, progressed; then the rest in the notice's order. */
function rankChange({ vanishedOpen, statusChange }: IssueChange): number {
  if (vanishedOpen === true) return 0;
  return { regressed: 1, progressed: 2, unchanged: 3 }[statusChange.direction];
}

function showNotice(name: Words, notice: ComparedNotice, language: Language): string {
  return `<p class="facts">${escapeHtml(label(say(name, language), nameDatedNotice(notice, language), language))}</p>`;
}

function showTiles(comparison: Comparison, language: Language): string {
  const tiles = listCounts(comparison).map(
    ([count, number]) => `<li><b>${number}</b>${escapeHtml(nameCount(count, language))}</li>`,
  );
  return `<ul class="tiles">${tiles.join('')}</ul>`;
}

function showDeclared({ summary }: Comparison, language: Language): string {
  const show = (totals: DeclaredTotals, field: TotalField): string =>
    escapeHtml(String(totals[field] ?? say(totalWords.unstated, language)));
  const rows = totalFields.map((field) => [
    escapeHtml(say(totalNames[field], language)),
    show(summary.declared.from, field),
    show(summary.declared.to, field),
  ]);
  return formatTable(
    [sheetWords.item, titleNames.older, titleNames.newer].map((one) => say(one, language)),
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
    [titleNames.older, titleNames.newer, sheetWords.count].map((one) => say(one, language)),
    rows,
    'narrow',
  );
}

function showChanges(changes: readonly IssueChange[], context: ReportContext): string {
  if (changes.length === 0) return `<p>${say(detailWords.none, context.language)}</p>`;
  const headings = [
    comparisonNames.change,
    fieldNames.issue,
    fieldNames.status,
    sheetWords.figures,
    fieldNames.measures,
  ];
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
    [fieldNames.issue, fieldNames.status].map((one) => say(one, context.language)),
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
  const changed = comparison.changes.filter((change) => !tellsNothing(change));
  const unchanged = comparison.changes.filter(tellsNothing);
  const part = (name: Words, content: string): string => `<h2>${escapeHtml(say(name, language))}</h2>\n${content}`;
  const optional = (name: Words, items: readonly unknown[], show: () => string): string =>
    items.length === 0 ? '' : part(name, show());
  const body = [
    `<h1>${say(titleNames.comparison, language)}</h1>`,
    showNotice(titleNames.older, comparison.from, language),
    showNotice(titleNames.newer, comparison.to, language),
    showTiles(comparison, language),
    part(titleNames.changes, showChanges(changed, context)),
    optional(titleNames.unmoved, unchanged, () => showUnchanged(unchanged, context)),
    optional(titleNames.transitions, comparison.summary.transitions, () => showTransitions(comparison, language)),
    part(titleNames.declared, showDeclared(comparison, language)),
    optional(closeCallWords.title, comparison.diagnostics, () =>
      formatList(
        comparison.diagnostics.map((diagnostic) =>
          escapeHtml(describeCloseCall(diagnostic, context.older, context.newer, language)),
        ),
      ),
    ),
  ];
  return formatPage(`${say(titleNames.comparison, language)} ${comparison.to.title}`, body.join('\n'), language);
}
