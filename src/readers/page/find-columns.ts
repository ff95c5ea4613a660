import type { Line } from './lines/line.js';

/** Rows with text on both sides a page of two columns has at least. Fewer: a list set in pairs is read as columns; more: short columns are read across. */
const LEAST_ROWS = 6;
/** Characters a line of a column has on average at least. Fewer: the cells of a table pass as columns; more: narrow columns of small pages fail. */
const LEAST_CHARACTERS = 8;
/** Share of a column's lines that fill it at least: prose does, cells do not. Larger: lists of short items are read across. */
const FULL_SHARE = 0.2;
/** Share of the rows that may cross the gutter (headings over both columns). */
const CROSSING_SHARE = 0.35;

/** Lines that share a left and a right edge: the whole width of the page, or one of its two columns. */
export interface ColumnStretch {
  readonly side: 'whole' | 'left' | 'right';
  readonly lines: readonly Line[];
}

/**
 * Lines of one page in reading order. Where a gutter divides it, what stands over or under both columns keeps its place
 * and each column is read to its end; otherwise top to bottom. `segments` are the stretches of the page's rows between wide gaps.
 * @param gutter from findGutter
 */
export function orderByColumns(segments: readonly Line[], gutter: number): ColumnStretch[] {
  const stretches: ColumnStretch[] = [];
  let sides: { left: Line[]; right: Line[] } = { left: [], right: [] };
  let whole: Line[] = [];
  const close = () => {
    if (whole.length > 0) stretches.push({ side: 'whole', lines: whole });
    if (sides.left.length > 0) stretches.push({ side: 'left', lines: sides.left });
    if (sides.right.length > 0) stretches.push({ side: 'right', lines: sides.right });
    sides = { left: [], right: [] };
    whole = [];
  };
  for (const segment of segments) {
    const crosses = segment.right > gutter && segment.left < gutter;
    if (crosses !== whole.length > 0) close();
    if (crosses) whole.push(segment);
    else if (segment.right <= gutter) sides.left.push(segment);
    else sides.right.push(segment);
  }
  close();
  return stretches;
}

/** The x between two columns of prose, or null. */
export function findGutter(segments: readonly Line[], pageWidth: number): number | null {
  for (const x of proposeGutters(segments, pageWidth)) {
    const left = segments.filter((segment) => segment.right <= x);
    const right = segments.filter((segment) => segment.left >= x);
    const crossing = segments.length - left.length - right.length;
    if (left.length < LEAST_ROWS || right.length < LEAST_ROWS / 2) continue;
    if (crossing > CROSSING_SHARE * segments.length) continue;
    if (isProse(left) && isProse(right)) return x;
  }
  return null;
}

/** Places in the middle of the page where a stretch begins, nearest the middle first. */
function proposeGutters(segments: readonly Line[], pageWidth: number): number[] {
  const middle = pageWidth / 2;
  const starts = new Set(segments.map((segment) => Math.round(segment.left) - 1));
  return [...starts]
    .filter((x) => x > 0.3 * pageWidth && x < 0.7 * pageWidth)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
}

function isProse(column: readonly Line[]): boolean {
  const characters = column.reduce((sum, line) => sum + line.text.length, 0) / column.length;
  const width = Math.max(...column.map((line) => line.right)) - Math.min(...column.map((line) => line.left));
  const full = column.filter((line) => line.right - line.left > 0.8 * width).length;
  return characters >= LEAST_CHARACTERS && full >= FULL_SHARE * column.length;
}
