import { type IssueHistory, nameOutcome, nameStatus } from '../../comparison/index.js';
import { buildTable } from './build-table.js';

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
    ...notices.map((notice) => ({ heading: notice.publishedDate ?? '日期未写明', width: 16 })),
    { heading: '结果', width: 12 },
  ];
  const rows = issues.map((issue) => [
    issue.statement,
    ...notices.map((notice) => describeEntries(issue, notice.id)),
    nameOutcome(issue),
  ]);
  const titles = notices.map((notice) => `${notice.publishedDate ?? '日期未写明'}　${notice.title}`);
  const doubts = issues.flatMap(({ diagnostics }) =>
    diagnostics.map((one) => `[${one.severity}] ${one.code}: ${one.message}`),
  );
  return `${[...titles, '', buildTable(headings, rows, columns), ...new Set(doubts)].join('\n')}\n`;
}

function describeEntries(issue: IssueHistory, noticeId: string): string {
  const entries = issue.entries.filter((entry) => entry.noticeId === noticeId);
  return entries.map((entry) => nameStatus(entry.status)).join('\n');
}
