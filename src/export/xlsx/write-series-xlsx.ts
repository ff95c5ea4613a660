import type { Writable } from 'node:stream';
import type { IssueHistory } from '../../comparison/index.js';
import {
  absentWords,
  describeReturns,
  fieldNames,
  nameOutcome,
  nameStatus,
  say,
  sheetWords,
  titleNames,
  type Words,
} from '../../wording/index.js';
import { colourStatus } from '../status-colours.js';
import { type SheetColumn, type SheetRow, writeWorkbook } from './workbook.js';

/** Notices of one issuer about one inspection, oldest first, and each issue followed through them. */
export interface FollowedSeries {
  readonly title: string | null;
  readonly notices: readonly { readonly id: string; readonly title: string; readonly publishedDate: string | null }[];
  readonly issues: readonly IssueHistory[];
}

const column = ([title]: Words, width: number): SheetColumn => ({ title, width });

const noticeColumns = [
  column(fieldNames.number, 6),
  column(fieldNames.date, 14),
  column(fieldNames.notice, 80),
  column(fieldNames.issues, 12),
];
const before = [column(fieldNames.number, 6), column(fieldNames.issue, 44), column(fieldNames.firstSeen, 13)];
const after = [
  column(fieldNames.closedOn, 13),
  column(fieldNames.reopened, 8),
  column(fieldNames.age, 9),
  column(fieldNames.deadline, 14),
  column(fieldNames.outcome, 14),
  column(fieldNames.doubt, 30),
];

/** A line of the matrix: what each notice says of the issue; '' where it does not list it. */
function showHistory(history: IssueHistory, place: number, series: FollowedSeries): SheetRow {
  const fills = new Map<number, string>();
  const statuses = series.notices.map(({ id }, index) => {
    const entries = history.entries.filter(({ noticeId }) => noticeId === id);
    const [first] = entries;
    if (first !== undefined) fills.set(before.length + index, colourStatus(first.status));
    return entries.map(({ status }) => nameStatus(status)).join('\n');
  });
  const { statement, firstSeen, closedOn, reopened, ageDays, deadline } = history;
  const outcome = [
    closedOn ?? '',
    reopened,
    ageDays ?? '',
    deadline ?? '',
    nameOutcome(history),
    describeReturns(history, series.issues).join('\n'),
  ];
  return { cells: [place + 1, statement, firstSeen ?? '', ...statuses, ...outcome], fills };
}

function listNotices({ notices, issues }: FollowedSeries): readonly SheetRow[] {
  return notices.map(({ id, title, publishedDate }, place) => {
    const listed = new Set(
      issues.flatMap(({ entries }) => entries.flatMap((entry) => (entry.noticeId === id ? entry.issueId : []))),
    );
    return { cells: [place + 1, publishedDate ?? absentWords.date[0], title, listed.size] };
  });
}

/**
 * Writes a series as a workbook to `out` and ends it: issues against notices (跟踪矩阵), and the notices (通报清单).
 * Rejects where `out` fails or is closed before the end.
 */
export async function writeSeriesXlsx(series: FollowedSeries, out: Writable): Promise<void> {
  const middle = series.notices.map(({ publishedDate }, place): SheetColumn => ({
    title: publishedDate ?? say(sheetWords.undated, 'zh', { number: place + 1 }),
    width: 14,
  }));
  const headings = [
    series.title ?? titleNames.series[0],
    say(sheetWords.series, 'zh', { notices: series.notices.length, issues: series.issues.length }),
  ];
  const columns = [...before, ...middle, ...after];
  const rows = series.issues.map((history, place) => showHistory(history, place, series));
  await writeWorkbook(out, [
    { name: titleNames.matrix[0], headings, columns, rows },
    { name: titleNames.notices[0], headings, columns: noticeColumns, rows: listNotices(series) },
  ]);
}
