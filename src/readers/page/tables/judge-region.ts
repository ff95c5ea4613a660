import { CELL_GAP, growRegion, HEAD_SHARE, LEAST_NARROW_COLUMNS, type Region } from './grow-region.js';
import { measureMarker } from '../lines/outline-marker.js';
import { findInColumn, type Column, type SegmentedRow } from '../lines/segment-row.js';

/** Rows of several cells a table without rulings has at least. Fewer: two lines with a typed gap become a table. */
const LEAST_ROWS = 3;
/** Columns that even the fullest line of a table leaves empty, where a head or a number is centred upright. More: the lines of a page's head, each with its own gaps, make a table. */
const MOST_EMPTY = 1;
/** Characters a cell has on average at least. Fewer: letter-spaced lines make tables; more: tables of figures are none. */
const LEAST_CELL_LENGTH = 1.5;

/** Enough rows of several cells, whose gaps are wide or whose columns are many. A numbered list with its numbers hanging is none. */
export function isTable({ rows, columns }: Region): boolean {
  const filled = rows.map((row) => columns.filter((column) => findInColumn(row, column).length > 0).length);
  const several = rows.filter((_, index) => (filled[index] ?? 0) > 1);
  if (several.length < LEAST_ROWS || isSpreadText(rows)) return false;
  if (Math.max(...filled) < Math.min(columns.length, Math.max(2, columns.length - MOST_EMPTY))) return false;
  const wide = several.filter((row) =>
    row.segments
      .slice(1)
      .some((segment, index) => segment.left - (row.segments[index]?.right ?? 0) > CELL_GAP * row.fontSize),
  ).length;
  if (columns.length < LEAST_NARROW_COLUMNS) return wide >= LEAST_ROWS && !isHangingList(rows, columns);
  return (
    wide >= LEAST_ROWS || columns.every((column, index) => index === 0 || isWitnessed(rows, columns[index - 1], column))
  );
}

/** Are the stretches single characters, as in a title or a justified line set wide? */
function isSpreadText(rows: readonly SegmentedRow[]): boolean {
  const segments = rows.flatMap((row) => row.segments);
  const characters = segments.flatMap(({ texts }) => texts).reduce((sum, { text }) => sum + text.trim().length, 0);
  return characters < LEAST_CELL_LENGTH * segments.length;
}

/** At least two rows have text on both sides of the channel. */
function isWitnessed(rows: readonly SegmentedRow[], left: Column | undefined, right: Column): boolean {
  return rows.filter((row) => findInColumn(row, left).length > 0 && findInColumn(row, right).length > 0).length > 1;
}

function isHangingList(rows: readonly SegmentedRow[], columns: readonly Column[]): boolean {
  const numbers = rows
    .flatMap((row) => findInColumn(row, columns[0]))
    .map(({ texts }) => texts.map((text) => text.text).join(''));
  return numbers.every(
    (number) => measureMarker(number) >= number.trim().length || /^\p{So}$|^[•·●○■□◆◇–—-]$/u.test(number.trim()),
  );
}

/** Would the table have more columns without its first row? Then that row is a line above it, such as 单位：万元. */
export function narrowsColumns(rows: readonly SegmentedRow[], start: number, region: Region): boolean {
  const own = rows[start]?.segments.length ?? 0;
  const later = growRegion(rows, start + 1);
  if (own > HEAD_SHARE * later.columns.length) return false;
  return later.rows.length >= region.rows.length - 1 && later.columns.length > region.columns.length && isTable(later);
}
