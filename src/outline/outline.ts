import type { Marker } from '../language/index.js';

/** A line of the source as the outline sees it. */
export interface OutlineLine {
  /** The line's text, folded (see foldText). */
  readonly folded: string;
  /** Set where an unnumbered line opens an item by its words (a field label, a wrapper, a unit's name): which kind. */
  readonly opening?: string;
  /** The line opens with a field label (整改情况：): what stands below it may be numbered anew. */
  readonly label?: boolean;
}

/** What is odd about a marker's number within its series. */
export type Irregularity = 'skipped-number' | 'doubled-number' | 'restarted-number' | 'backward-number';

/** A line with what is nested below it. `line` is its index; the root has line -1 and no marker. */
export interface OutlineNode {
  readonly line: number;
  readonly marker: Marker | null;
  readonly irregularity: Irregularity | null;
  readonly children: readonly OutlineNode[];
}
