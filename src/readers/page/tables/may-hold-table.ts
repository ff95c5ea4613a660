import { groupRows } from '../lines/group-lines.js';
import type { PositionedText } from '../positioned-text.js';

/** In font sizes: cells stand at least this far apart; the space a word processor puts beside digits is 0.25. */
const NARROWEST_GAP = 0.35;
/** Points within which starts stand under one another. */
const ALIGNED = 1.5;
/** Rows with such starts that make a page worth looking at for rulings. Fewer: most pages; more: short tables are missed. */
const LEAST_ALIGNED = 3;
/** In font sizes: a gap this wide is cells, even in a table of two rows. */
const WIDE_GAP = 2;

/** Might this page hold a table, by its runs alone? Asked before its drawing operators are listed, which is dear. */
export function mayHoldTable(texts: readonly PositionedText[]): boolean {
  const starts: number[] = [];
  let wide = 0;
  for (const row of groupRows(texts)) {
    row.forEach((text, index) => {
      const before = row[index - 1];
      if (before === undefined) return;
      const gap = (text.x - before.x - before.width) / text.fontSize;
      if (gap > NARROWEST_GAP) starts.push(text.x);
      if (gap > WIDE_GAP) wide += 1;
    });
  }
  starts.sort((a, b) => a - b);
  const aligned = starts.some((start, index) => (starts[index + LEAST_ALIGNED - 1] ?? Infinity) - start < ALIGNED);
  return aligned || wide >= 2;
}
