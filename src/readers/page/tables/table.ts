import type { PositionedText } from '../positioned-text.js';

/** One cell as it is printed: its place, and the runs inside. */
export interface PrintedCell {
  readonly column: number;
  readonly left: number;
  readonly right: number;
  readonly texts: readonly PositionedText[];
  /** Merged into the cell above it, where its text stands. */
  readonly continues?: true;
}

export interface PrintedRow {
  readonly top: number;
  readonly cells: readonly PrintedCell[];
}

/** A table on one page. A table that runs on over pages is one of these a page. */
export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  /** Left edges of the grid's columns. */
  readonly edges: readonly number[];
  readonly rows: readonly PrintedRow[];
  /** Its columns are parted by lines, so that their edges are exact; else by gaps. */
  readonly framed: boolean;
  /** Nothing closes the last row: the page cut it, and its rest stands first in the table overleaf. */
  readonly openBottom: boolean;
}

/** How close (points) two edges are one: frames are drawn twice, a point apart (Chromium), or as thin rectangles. */
export const EDGE_STEP = 3;

/** Values sorted, those within a step of the one before dropped. */
export function mergeEdges(values: readonly number[]): number[] {
  const merged: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = merged.at(-1);
    if (last === undefined || value - last > EDGE_STEP) merged.push(value);
  }
  return merged;
}

/** The runs in a table's cells. */
export function listTexts(table: PageTable): PositionedText[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.texts));
}
