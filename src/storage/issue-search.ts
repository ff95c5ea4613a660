import type { Part, Status } from '../notice/index.js';

/** Which issues are looked for; every condition given must be met. */
export interface IssueQuery {
  /** Terms of at least two characters, separated by spaces; each must stand in the issue or one of its measures. */
  readonly q: string | null;
  /** Part of the issuer's name. */
  readonly issuer?: string;
  readonly status?: Status;
  /** Earliest and latest published date, YYYY-MM-DD, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Part of a title of the sections the issue stands in. */
  readonly section?: string;
}

/** Where a term stands, in UTF-16 units of the text it is given with. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text round the first places where terms stand. */
export interface Snippet {
  /** null for the issue's own statement, else the id of the measure. */
  readonly measureId: string | null;
  readonly text: string;
  readonly highlights: readonly Highlight[];
}

/** An issue that was found. */
export interface IssueHit {
  readonly documentId: string;
  readonly issueId: string;
  readonly noticeTitle: string;
  readonly issuer: string | null;
  readonly publishedDate: string | null;
  readonly part: Part;
  /** Titles of the sections the issue stands in, outermost first. */
  readonly sections: readonly string[];
  readonly statement: string;
  readonly statusLabel: string | null;
  readonly status: Status | null;
  readonly snippets: readonly Snippet[];
}
