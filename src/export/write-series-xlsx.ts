import type { Writable } from 'node:stream';
import { type IssueHistory, nameOutcome } from '../comparison/index.js';
import { addTableSheet, type SheetColumn, type SheetRow } from './add-table-sheet.js';
import { colourStatus, nameStatus } from './status-names.js';
import { writeWorkbook } from './write-workbook.js';

/** Notices of one issuer about one inspection, oldest first, and each issue followed through them. */
export interface FollowedSeries {
  readonly title: string | null;
  readonly notices: readonly { readonly id: string; readonly title: string; readonly publishedDate: string | null }[];
  readonly issues: readonly IssueHistory[];
}

const noticeColumns: readonly SheetColumn[] = [
  { title: '序号', width: 6 },
  { title: '发布日期', width: 14 },
  { title: '通报', width: 80 },
  { title: '列出问题', width: 12 },
];

const before: readonly SheetColumn[] = [
  { title: '序号', width: 6 },
  { title: '问题', width: 44 },
  { title: '首次列出', width: 13 },
];
const after: readonly SheetColumn[] = [
  { title: '销号日期', width: 13 },
  { title: '反复次数', width: 8 },
  { title: '历时（天）', width: 9 },
  { title: '整改时限', width: 14 },
  { title: '结果', width: 14 },
  { title: '提示', width: 30 },
];

/** What is unsure about a history: which other issue would have been as likely the one that came back. */
function describeDoubts({ diagnostics }: IssueHistory, { issues }: FollowedSeries): string {
  const doubts = diagnostics.map(({ similarity, runnerUp }) => {
    const other = issues.find(({ entries }) =>
      entries.some(({ noticeId, issueId }) => noticeId === runnerUp.noticeId && issueId === runnerUp.issueId),
    );
    const chosen = runnerUp.side === 'from' ? '也可能是此前的' : '此前的问题也可能是';
    return `中断后再列（相似度${similarity.toFixed(2)}）；${chosen}“${other?.statement ?? ''}”（${runnerUp.similarity.toFixed(2)}）`;
  });
  return doubts.join('\n');
}

/** A line of the matrix: what each notice says of the issue; '' where it does not list it. */
function showHistory(history: IssueHistory, place: number, series: FollowedSeries): SheetRow {
  const fills = new Map<number, string>();
  const statuses = series.notices.map(({ id }, column) => {
    const entries = history.entries.filter(({ noticeId }) => noticeId === id);
    const [first] = entries;
    if (first !== undefined) fills.set(before.length + column, colourStatus(first.status));
    return entries.map(({ status }) => nameStatus(status)).join('\n');
  });
  const { statement, firstSeen, closedOn, reopened, ageDays, deadline } = history;
  const outcome = [
    closedOn ?? '',
    reopened,
    ageDays ?? '',
    deadline ?? '',
    nameOutcome(history),
    describeDoubts(history, series),
  ];
  return { cells: [place + 1, statement, firstSeen ?? '', ...statuses, ...outcome], fills };
}

function listNotices({ notices, issues }: FollowedSeries): readonly SheetRow[] {
  return notices.map(({ id, title, publishedDate }, place) => {
    const listed = new Set(
      issues.flatMap(({ entries }) => entries.flatMap((entry) => (entry.noticeId === id ? entry.issueId : []))),
    );
    return { cells: [place + 1, publishedDate ?? '未写明', title, listed.size] };
  });
}

/**
 * Writes a series as a workbook to `out` and ends it: issues against notices (跟踪矩阵), and the notices (通报清单).
 * Rejects where `out` fails or is closed before the end.
 */
export async function writeSeriesXlsx(series: FollowedSeries, out: Writable): Promise<void> {
  const middle = series.notices.map(({ publishedDate }, place): SheetColumn => ({
    title: publishedDate ?? `第${place + 1}份（无日期）`,
    width: 14,
  }));
  const headings = [series.title ?? '整改跟踪', `通报${series.notices.length}份　问题${series.issues.length}个`];
  await writeWorkbook(out, (workbook) => {
    addTableSheet(workbook, {
      name: '跟踪矩阵',
      headings,
      columns: [...before, ...middle, ...after],
      rows: series.issues.map((history, place) => showHistory(history, place, series)),
    });
    addTableSheet(workbook, { name: '通报清单', headings, columns: noticeColumns, rows: listNotices(series) });
  });
}
