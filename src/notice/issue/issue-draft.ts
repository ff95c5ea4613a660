import type { Slice } from '../lines/index.js';
import type { Status } from '../record.js';

/** A piece of an issue's text and what it is, for coverage: marker and label characters belong to the piece they open. */
export type PieceRole = 'statement' | 'status' | 'measure' | 'label' | 'field';

export interface Piece {
  readonly role: PieceRole;
  readonly slice: Slice;
}

export interface MeasureDraft {
  readonly marker: string | null;
  readonly slice: Slice;
  readonly kind: 'measure' | 'nextStep';
}

export interface FieldDraft {
  readonly label: string;
  readonly slice: Slice;
}

/** A state said of several issues at once, in the last of them. */
export interface GroupStateDraft {
  readonly status: Status;
  readonly label: Slice;
  /** How many issues it is said of; null where it does not say. */
  readonly count: number | null;
}

/** An issue as slices of the source; texts, ids and facts are filled in when the record is assembled. */
export interface IssueDraft {
  readonly marker: string | null;
  readonly statement: Slice;
  /** The inside of 关于“…”的问题; the statement itself where it has no wrapper. */
  readonly core: Slice;
  readonly status: Status | null;
  readonly statusLabel: Slice | null;
  readonly responsible: readonly Slice[];
  readonly deadline: Slice | null;
  readonly fields: readonly FieldDraft[];
  readonly measures: readonly MeasureDraft[];
  readonly pieces: readonly Piece[];
  readonly groupState: GroupStateDraft | null;
  /** A status label stands there, but nothing behind it. */
  readonly emptyLabel: Slice | null;
}
