import type { Issue } from '../../notice/index.js';
import { readDeadline } from '../describe/compare-deadlines.js';
import type { IssueFeatures } from '../features/issue-features.js';
import type { FiledNotice, HistoryDiagnostic, HistoryEntry, IssuePlace } from './series.js';

/** A history while it is being written. */
export interface Thread {
  readonly id: string;
  readonly entries: readonly HistoryEntry[];
  /** The issue as the last notice that lists it has it. */
  readonly features: IssueFeatures;
  readonly diagnostics: readonly HistoryDiagnostic[];
}

function enterIssue(notice: FiledNotice, issue: Issue): HistoryEntry {
  return {
    noticeId: notice.id,
    date: notice.record.publishedDate,
    issueId: issue.id,
    status: issue.status,
    statusLabel: issue.statusLabel,
    deadline: readDeadline(issue),
  };
}

/** The name of an issue by its first appearance. */
export function nameThread({ noticeId, issueId }: IssuePlace): string {
  return `${noticeId}:${issueId}`;
}

/** Where the issue was last listed. */
export function findLastPlace({ entries, features }: Thread): IssuePlace {
  return { noticeId: entries.at(-1)?.noticeId ?? '', issueId: features.issue.id };
}

/** Entries of several threads as one, each once, oldest first; `order` is that of the notices. */
function joinEntries(threads: readonly Thread[], order: ReadonlyMap<string, number>): readonly HistoryEntry[] {
  const entries = new Map(threads.flatMap((thread) => thread.entries).map((entry) => [nameThread(entry), entry]));
  return [...entries.values()].sort((one, other) => (order.get(one.noticeId) ?? 0) - (order.get(other.noticeId) ?? 0));
}

/** The issues of a notice that carry the same earlier threads on: one of them, none where they are new. */
export interface Continuation {
  readonly threads: readonly Thread[];
  readonly issues: readonly IssueFeatures[];
  readonly diagnostics: readonly HistoryDiagnostic[];
}

/**
 * Writes the threads on into a notice. The parts of a divided issue each carry on its history, a merged one all of its
 * origins'; the first part keeps the name, the others are told from it by their own first appearance.
 */
export function continueThreads(
  { threads, issues, diagnostics }: Continuation,
  notice: FiledNotice,
  order: ReadonlyMap<string, number>,
): readonly Thread[] {
  return issues.map((features, place) => ({
    id: (place === 0 ? threads[0]?.id : undefined) ?? nameThread({ noticeId: notice.id, issueId: features.issue.id }),
    entries: [...joinEntries(threads, order), enterIssue(notice, features.issue)],
    features,
    diagnostics: [...new Set([...threads.flatMap((thread) => thread.diagnostics), ...diagnostics])],
  }));
}
