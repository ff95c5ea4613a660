import type { IssueHistory } from '../../comparison/index.js';
import {
  absentWords,
  describeReturns,
  fieldNames,
  nameOutcome,
  nameStatus,
  say,
  severityNames,
} from '../../wording/index.js';
import { buildTable, type TableOptions, type Tone } from './build-table.js';

export interface DescribedNotice {
  readonly id: string;
  readonly title: string;
  readonly publishedDate: string | null;
}

/** Red for what asks for a look, green for what is closed. */
function toneOutcome({ vanishedOpen, closed, overdue }: IssueHistory): Tone | null {
  if (vanishedOpen || (overdue && !closed)) return 'bad';
  return closed ? 'good' : null;
}

/** Several notices for a person at a terminal: one line an issue, one column a notice. */
export function formatSeries(
  notices: readonly DescribedNotice[],
  issues: readonly IssueHistory[],
  options: TableOptions,
): string {
  const { language } = options;
  const dateOf = ({ publishedDate }: DescribedNotice): string => publishedDate ?? say(absentWords.date, language);
  const headings = [
    { heading: say(fieldNames.issue, language) },
    ...notices.map((notice) => ({ heading: dateOf(notice), width: 16 })),
    { heading: say(fieldNames.outcome, language), width: 12 },
  ];
  const rows = issues.map((issue) => [
    issue.statement,
    ...notices.map(({ id }) =>
      issue.entries.flatMap((entry) => (entry.noticeId === id ? nameStatus(entry.status, language) : [])).join('\n'),
    ),
    { text: nameOutcome(issue, language), tone: toneOutcome(issue) },
  ]);
  const titles = notices.map((notice) => `${dateOf(notice)}　${notice.title}`);
  const doubts = issues.flatMap((issue) =>
    describeReturns(issue, issues, language).map((text) => `[${say(severityNames.warning, language)}] ${text}`),
  );
  return `${[...titles, '', buildTable(headings, rows, options), ...new Set(doubts)].join('\n')}\n`;
}
