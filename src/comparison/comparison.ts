import type { DeclaredTotals, Status } from '../notice/index.js';
import type { Diagnostic } from '../text/index.js';

export type Direction = 'progressed' | 'regressed' | 'unchanged';
export type ChangeKind = 'matched' | 'added' | 'removed' | 'split' | 'merged';

export interface StatusChange {
  readonly from: Status | null;
  readonly to: Status | null;
  readonly direction: Direction;
}

export interface MeasureChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly from: string | null;
  readonly to: string | null;
  /** Which measure it is, counted from 0, among those of the change's older and newer issues. */
  readonly positions: { readonly from: number | null; readonly to: number | null };
  /** The issue the measure stands in: set where the change is a split or a merger, so has several issues on one side. */
  readonly issues?: { readonly from: string | null; readonly to: string | null };
  /** Set where the two texts are not the same to the letter; for an added or removed measure, its whole text. */
  readonly wording?: readonly TextPiece[];
}

/** A quantity that moved: `text` says what is counted, `from`/`to` are the numbers as written. */
export interface QuantityChange {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string | null;
}

export interface DeadlineChange {
  readonly from: string | null;
  readonly to: string | null;
  /** Both are dates, and the newer one is later. */
  readonly slipped: boolean;
}

/** On either side: the deadline lay before the day the notice was published, and the issue was not closed. */
export interface Overdue {
  readonly from: boolean;
  readonly to: boolean;
}

/** The pairing was a close call: `id` would have served nearly as well as the issue that was chosen. */
export interface RunnerUp {
  /** The side the runner-up stands on. */
  readonly side: 'from' | 'to';
  readonly id: string;
  readonly similarity: number;
}

export interface ComparisonDiagnostic extends Diagnostic {
  /** The change it is about. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly similarity: number;
  readonly runnerUp: RunnerUp;
}

/** One piece of a wording difference; joined, `equal` + `delete` give the old text, `equal` + `insert` the new. */
export interface TextPiece {
  readonly kind: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** What a person said of an issue of the older and one of the newer notice. */
export interface IssueLink {
  readonly from: string;
  readonly to: string;
  readonly same: boolean;
}

export interface IssueChange {
  readonly kind: ChangeKind;
  /** Issue ids in the older record; [] for added. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The chance that they are one issue (0…1), as measured on pairs of notices; 0 where a side is empty. */
  readonly similarity: number;
  readonly moved: boolean;
  readonly statementChanged: boolean;
  /** For a split or a merger the least advanced status of the several issues: a whole is as far along as its last part. */
  readonly statusChange: StatusChange;
  /** The status of each issue, in the order of `from` and `to`. */
  readonly statuses: { readonly from: readonly (Status | null)[]; readonly to: readonly (Status | null)[] };
  /** Which issue it is, counted from 0, in either notice, in the order of `from` and `to`. */
  readonly positions: { readonly from: readonly number[]; readonly to: readonly number[] };
  readonly measures: readonly MeasureChange[];
  readonly quantities: readonly QuantityChange[];
  /** Set on a removed change: its last status was neither completed nor completedOngoing. */
  readonly vanishedOpen?: boolean;
  /**
   * Set where the statements are not the same to the letter: the difference, character by character; for an added or
   * removed issue its whole statement. The statements of a split or a merger are joined by line feeds.
   */
  readonly wording?: readonly TextPiece[];
  /** Set where the deadline was moved, set or dropped; ISO dates where the notice gives a date, else as written. */
  readonly deadline?: DeadlineChange;
  /** Set where the deadline had passed on either side. */
  readonly overdue?: Overdue;
  /** Set where a person said that these issues are one, or that this one is not the one it was taken for. */
  readonly link?: 'person';
}

export interface ComparedNotice {
  readonly title: string;
  readonly publishedDate: string | null;
}

export interface StatusTransition {
  readonly from: Status | null;
  readonly to: Status | null;
  readonly count: number;
}

export interface ComparisonSummary {
  readonly matched: number;
  readonly added: number;
  readonly removed: number;
  readonly split: number;
  readonly merged: number;
  readonly progressed: number;
  readonly regressed: number;
  readonly unchanged: number;
  readonly vanishedOpen: number;
  readonly transitions: readonly StatusTransition[];
  readonly declared: { readonly from: DeclaredTotals; readonly to: DeclaredTotals };
}

/** What changed from one notice to a later one. Every issue of both stands in exactly one change. */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly from: ComparedNotice;
  readonly to: ComparedNotice;
  readonly summary: ComparisonSummary;
  readonly changes: readonly IssueChange[];
  readonly diagnostics: readonly ComparisonDiagnostic[];
}
