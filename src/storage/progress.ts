/** Where one notice stands, in numbers: what a table of progress is made of. */
export interface NoticeProgress {
  readonly documentId: string;
  readonly issuer: string;
  /** The issuer as different spellings share it. */
  readonly issuerKey: string;
  readonly title: string;
  readonly publishedDate: string | null;
  readonly seriesId: string | null;
  readonly issues: number;
  /** Completed, kept up or not. */
  readonly closed: number;
  /** Under way, long-term tasks included. */
  readonly inProgress: number;
  readonly notStarted: number;
  /** Their deadline lay before the day of the notice, and they were not closed. */
  readonly overdue: number;
}

/** Which notices a table of progress holds. */
export interface ProgressFilter {
  /** Part of the issuer's name. */
  readonly issuer?: string;
  /** Earliest and latest published date, YYYY-MM-DD, both included. */
  readonly from?: string;
  readonly to?: string;
}
