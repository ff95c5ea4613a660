import type { Inspection, NoticeRecord, Status } from '../../notice/index.js';

/** A record and the id it is kept under. */
export interface FiledNotice {
  readonly id: string;
  readonly record: NoticeRecord;
}

/** Notices of one issuer about one inspection, oldest first; `id` is that of the oldest. */
export interface Series {
  readonly id: string;
  readonly issuer: string | null;
  readonly inspection: Inspection;
  readonly notices: readonly FiledNotice[];
}

export interface HistoryEntry {
  readonly noticeId: string;
  readonly date: string | null;
  readonly issueId: string;
  readonly status: Status | null;
  readonly statusLabel: string | null;
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
  /** The notice's date from which on it has been closed; null while it is open. */
  readonly closedOn: string | null;
  /** How often a closed issue was found open again. */
  readonly reopened: number;
  /** Days from first seen to closed, or to the day asked about; null where a date is missing. */
  readonly ageDays: number | null;
  readonly deadline: string | null;
  readonly overdue: boolean;
  /** It is missing from the last notice and was never closed. */
  readonly vanishedOpen: boolean;
}
