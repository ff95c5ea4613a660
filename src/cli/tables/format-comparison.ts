import { type Comparison, type IssueChange, nameStatus } from '../../comparison/index.js';
import type { NoticeRecord } from '../../notice/index.js';
import { buildTable, type Column } from './build-table.js';

const COLUMNS: readonly Column[] = [
  { heading: '变化', width: 8 },
  { heading: '问题' },
  { heading: '状态', width: 24 },
  { heading: '数量、时限与措施', width: 28 },
];

const KIND_NAMES: Readonly<Record<IssueChange['kind'], string>> = {
  matched: '延续',
  added: '新增',
  removed: '不再列出',
  split: '拆分',
  merged: '合并',
};

/** Two notices compared, for a person at a terminal. Continued issues without any change are counted, not listed. */
export function formatComparison(
  comparison: Comparison,
  from: NoticeRecord,
  to: NoticeRecord,
  columns?: number,
): string {
  const { summary } = comparison;
  const shown = comparison.changes.filter(hasNews);
  const lines = [
    `前：${comparison.from.title}（${comparison.from.publishedDate ?? '日期未写明'}）`,
    `后：${comparison.to.title}（${comparison.to.publishedDate ?? '日期未写明'}）`,
    `延续 ${summary.matched}，新增 ${summary.added}，不再列出 ${summary.removed}（其中未销号 ${summary.vanishedOpen}），拆分 ${summary.split}，合并 ${summary.merged}；进展 ${summary.progressed}，倒退 ${summary.regressed}，不变 ${summary.unchanged}`,
    '',
    buildTable(
      COLUMNS,
      shown.map((change) => describeChange(change, from, to)),
      columns,
    ),
    `未列出无变化的延续问题 ${comparison.changes.length - shown.length} 个`,
    ...comparison.diagnostics.map((one) => `[${one.severity}] ${one.code}: ${one.message}`),
  ];
  return `${lines.join('\n')}\n`;
}

function hasNews(change: IssueChange): boolean {
  const { from, to } = change.statusChange;
  return (
    change.kind !== 'matched' ||
    change.statementChanged ||
    change.moved ||
    from !== to ||
    change.quantities.length > 0 ||
    change.deadline !== undefined ||
    change.overdue?.to === true ||
    change.measures.some((measure) => measure.kind !== 'same')
  );
}

function describeChange(change: IssueChange, from: NoticeRecord, to: NoticeRecord): string[] {
  return [
    change.vanishedOpen === true ? '未销号即消失' : KIND_NAMES[change.kind],
    quoteStatements(change, from, to),
    describeStatus(change),
    [...describeQuantities(change), ...describeDeadline(change), ...countMeasures(change)].join('\n'),
  ];
}

function quoteStatements(change: IssueChange, from: NoticeRecord, to: NoticeRecord): string {
  const [record, ids] = change.to.length > 0 ? ([to, change.to] as const) : ([from, change.from] as const);
  return record.issues
    .filter((issue) => ids.includes(issue.id))
    .map((issue) => issue.core)
    .join('\n');
}

function describeStatus(change: IssueChange): string {
  const { from, to } = change.statusChange;
  if (change.kind === 'added') return nameStatus(to);
  if (change.kind === 'removed') return nameStatus(from);
  return from === to ? nameStatus(to) : `${nameStatus(from)} → ${nameStatus(to)}`;
}

function describeQuantities(change: IssueChange): string[] {
  return change.quantities.map((one) => `${one.text} ${one.from}→${one.to}${one.unit ?? ''}`);
}

/** How the deadline moved, and whether it has passed on the day of the newer notice. */
function describeDeadline({ deadline, overdue }: IssueChange): string[] {
  const moved =
    deadline === undefined
      ? []
      : [`时限 ${deadline.from ?? '无'} → ${deadline.to ?? '无'}${deadline.slipped ? '（推迟）' : ''}`];
  return overdue?.to === true ? [...moved, '已逾期'] : moved;
}

function countMeasures(change: IssueChange): string[] {
  const names = { changed: '措施有改动', added: '新增措施', removed: '删去措施' } as const;
  return (['changed', 'added', 'removed'] as const).flatMap((kind) => {
    const count = change.measures.filter((measure) => measure.kind === kind).length;
    return count > 0 ? [`${names[kind]} ${count}`] : [];
  });
}
