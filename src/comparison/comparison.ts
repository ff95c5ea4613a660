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
  readonly slipped: boolean;
}

/** One piece of a wording difference; joined, `equal` + `delete` give the old text, `equal` + `insert` the new. */
export interface TextPiece {
  readonly kind: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

export interface IssueChange {
  readonly kind: ChangeKind;
  /** Issue ids in the older record; [] for added. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly similarity: number;
  readonly moved: boolean;
  readonly statementChanged: boolean;
  readonly statusChange: StatusChange;
  readonly measures: readonly MeasureChange[];
  readonly quantities: readonly QuantityChange[];
  /** Set on a removed change: its last status was neither completed nor completedOngoing. */
  readonly vanishedOpen?: boolean;
  /** Set where the statement changed: the difference, character by character. */
  readonly wording?: readonly TextPiece[];
  readonly deadline?: DeadlineChange;
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

/** What changed from one notice to a later one: CONTRACT §2. Every issue of both stands in exactly one change. */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly from: ComparedNotice;
  readonly to: ComparedNotice;
  readonly summary: ComparisonSummary;
  readonly changes: readonly IssueChange[];
  readonly diagnostics: readonly Diagnostic[];
}
