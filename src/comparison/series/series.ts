import type { NoticeRecord, Status } from '../../notice/index.js';
import type { Diagnostic } from '../../text/index.js';

/** A record and the id it is kept under. */
export interface FiledNotice {
  readonly id: string;
  readonly record: NoticeRecord;
}

/** An issue by the notice it stands in. */
export interface IssuePlace {
  readonly noticeId: string;
  readonly issueId: string;
}

export interface HistoryEntry extends IssuePlace {
  readonly date: string | null;
  readonly status: Status | null;
  readonly statusLabel: string | null;
  /** ISO date where the notice gives a date, else as written. */
  readonly deadline: string | null;
}

/**
 * An issue that an earlier notice left out came back, and it is unsure which one it is: `runnerUp` would have served nearly
 * as well. Its side says which of the two it would have taken the place of: `from` the earlier issue, `to` the returned one.
 */
export interface HistoryDiagnostic extends Diagnostic {
  readonly from: readonly IssuePlace[];
  readonly to: readonly IssuePlace[];
  readonly similarity: number;
  readonly runnerUp: IssuePlace & { readonly side: 'from' | 'to'; readonly similarity: number };
}

/** One issue through all notices of a series. */
export interface IssueHistory {
  /** Notice and issue id of its first appearance; of a divided issue the first part keeps it, the others have their own. */
  readonly id: string;
  /** As last worded. */
  readonly statement: string;
  readonly firstSeen: string | null;
  /** Oldest first; where issues were merged, several of one notice. */
  readonly entries: readonly HistoryEntry[];
  /** The last notice that states its status says it is done. */
  readonly closed: boolean;
  /** The notice's date from which on it has been closed; null while it is open, or where that notice has no date. */
  readonly closedOn: string | null;
  /** How often a closed issue was found open again. */
  readonly reopened: number;
  /** Days from first seen to closed, or to the day asked about; null where a date is missing. */
  readonly ageDays: number | null;
  /** As last stated: a notice that leaves it out does not lift it. */
  readonly deadline: string | null;
  /** Not closed, and its deadline lies before the day asked about. */
  readonly overdue: boolean;
  /** It is missing from the last notice and was never closed. */
  readonly vanishedOpen: boolean;
  readonly diagnostics: readonly HistoryDiagnostic[];
}
