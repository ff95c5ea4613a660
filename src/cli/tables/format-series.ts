import type { IssueHistory } from '../../comparison/index.js';
import { buildTable } from './build-table.js';
import { nameStatus } from './status-names.js';

export interface DescribedNotice {
  readonly id: string;
  readonly title: string;
  readonly publishedDate: string | null;
}

/** Several notices for a person at a terminal: one line an issue, one column a notice. */
export function formatSeries(
  notices: readonly DescribedNotice[],
  issues: readonly IssueHistory[],
  columns?: number,
): string {
  const headings = [
    { heading: '问题' },
    ...notices.map((notice) => ({ heading: notice.publishedDate ?? '日期不明', width: 16 })),
    { heading: '结果', width: 12 },
  ];
  const rows = issues.map((issue) => [
    issue.statement,
    ...notices.map((notice) => describeEntries(issue, notice.id)),
    describeOutcome(issue),
  ]);
  const titles = notices.map((notice) => `${notice.publishedDate ?? '日期不明'}　${notice.title}`);
  return `${[...titles, '', buildTable(headings, rows, columns)].join('\n')}\n`;
}

function describeEntries(issue: IssueHistory, noticeId: string): string {
  const entries = issue.entries.filter((entry) => entry.noticeId === noticeId);
  return entries.map((entry) => nameStatus(entry.status)).join('\n');
}

function describeOutcome(issue: IssueHistory): string {
  if (issue.vanishedOpen) return '未销号即消失';
  if (issue.closedOn !== null) return issue.reopened > 0 ? '反复后完成' : '已销号';
  return issue.overdue ? '已逾期' : '整改中';
}
