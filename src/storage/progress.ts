import type { NoticeStanding } from '../comparison/index.js';

/**
 * Where one notice stands, as the database counts it. Closed: completed, kept up or not; overdue: its deadline lay before
 * the day of the notice, and it was not closed.
 */
export interface NoticeProgress extends NoticeStanding {
  readonly title: string;
}

/** Which notices a table of progress holds. */
export interface ProgressFilter {
  /** Part of the issuer's name. */
  readonly issuer?: string;
  /** Earliest and latest published date, YYYY-MM-DD, both included. */
  readonly from?: string;
  readonly to?: string;
}
