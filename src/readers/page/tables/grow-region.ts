import { measureLeading, isSerialIn } from './group-table-rows.js';
import { findInColumn, mergeColumns, type Column, type SegmentedRow } from '../lines/segment-row.js';

/** In font sizes: the narrowest channel between two columns. Smaller: the space beside digits (0.25) makes columns; larger: tight ledgers are read across. */
export const CHANNEL = 0.3;
/** In font sizes: gaps that show two columns by themselves. Smaller: typed spaces make tables; larger: narrow tables are read as lines. */
export const CELL_GAP = 1;
/** Columns that prove a table where the channels are narrow. Fewer: gaps of justified prose that fall together pass. */
export const LEAST_NARROW_COLUMNS = 3;
/** In font sizes: the words of a head that wraps or is centred upright stand this close under its first. Larger: the first row is taken for head; smaller: wrapped heads leave columns without. */
const HEAD_DEPTH = 1.5;
/** Lines a row over all columns (一、党的领导方面) has at most. More: prose after a table is drawn into it. */
const MOST_SPANNING_LINES = 2;
/** Share of the columns a row must leave apart. Smaller: prose of many gaps is drawn into a table; larger: justified cells break it. */
const KEPT_SHARE = 0.6;
/** Share of the columns a head has a word over. Smaller: a line such as 单位：万元 is taken for a head; larger: heads of grouped columns are lost. */
export const HEAD_SHARE = 0.5;
/** In font sizes: a heading between two tables is larger than their text, a row across one table is not. */
const SAME_SIZE = 1.15;
/** In leadings: lines closer than this to a cell's last line go on with it. */
export const NEXT_LINE = 1.2;
/** In font sizes: the distance of two lines of a cell where none shows it. */
const USUAL_LEADING = 1.6;
/** In font sizes: a continuation stands under its column's left edge. */
const SAME_LEFT = 0.6;

export interface Region {
  readonly rows: readonly SegmentedRow[];
  readonly columns: readonly Column[];
  /** Index of the row the search for it ended at: rows may have been dropped again. */
  readonly end: number;
}

/** Rows from `start` on, as long as the columns stay apart. A short row across them stays where the columns go on below. */
export function growRegion(rows: readonly SegmentedRow[], start: number, known: readonly Column[] = []): Region {
  const region: SegmentedRow[] = [];
  let columns = known;
  let index = start;
  for (let row = rows[index]; row !== undefined; row = rows[index]) {
    const grown = addRow(columns, row);
    if (keepsColumns(row, columns, grown)) {
      region.push(row);
      columns = grown;
      index += 1;
      continue;
    }
    const spanning = countSpanning(rows, index, columns);
    if (spanning === 0) break;
    region.push(...rows.slice(index, index + spanning));
    index += spanning;
  }
  return { rows: dropTail(region, columns), columns: foldIntoHead(columns, region), end: index };
}

/** Columns nothing stands over in the head are gaps of a justified cell that fell together: 2023 / 年 / 5 / 月. */
function foldIntoHead(columns: readonly Column[], rows: readonly SegmentedRow[]): readonly Column[] {
  const [top] = rows;
  if (top === undefined || isSerialIn(top, columns[0])) return columns;
  const head = rows
    .filter((row) => row.baseline - top.baseline < HEAD_DEPTH * top.fontSize && !isSerialIn(row, columns[0]))
    .flatMap((row) => row.segments);
  if (head.length < Math.max(LEAST_NARROW_COLUMNS, HEAD_SHARE * columns.length)) return columns;
  const gap = CELL_GAP * top.fontSize;
  const isHeaded = (column: Column) => head.some(({ left, right }) => left < column.right && right > column.left);
  const folded: Column[] = [];
  for (const column of columns) {
    const last = folded.at(-1);
    const near = last !== undefined && column.left - last.right < gap;
    if (near && !(isHeaded(column) && isHeaded(last)))
      folded[folded.length - 1] = { left: last.left, right: column.right };
    else folded.push(column);
  }
  return folded;
}

/**
 * Does a row leave the columns standing? The first lines of a table may show more channels than it has, where cells are
 * justified: a later row of several stretches may close some of them, never most.
 */
function keepsColumns(row: SegmentedRow, columns: readonly Column[], grown: readonly Column[]): boolean {
  if (grown.length < 2) return false;
  if (grown.length >= columns.length) return true;
  return row.segments.length > 1 && grown.length >= Math.max(LEAST_NARROW_COLUMNS, KEPT_SHARE * columns.length);
}

export function addRow(columns: readonly Column[], row: SegmentedRow): Column[] {
  return mergeColumns([...columns, ...row.segments], CHANNEL * row.fontSize);
}

/** How many lines from `index` on stand across the columns before a row keeps to all of them again; 0 where none does. */
function countSpanning(rows: readonly SegmentedRow[], index: number, columns: readonly Column[]): number {
  if (columns.length < LEAST_NARROW_COLUMNS) return 0;
  for (let lines = 1; lines <= MOST_SPANNING_LINES; lines += 1) {
    const row = rows[index + lines - 1];
    const next = rows[index + lines];
    if (row?.segments.length !== 1 || next === undefined || row.fontSize > SAME_SIZE * next.fontSize) return 0;
    const held = columns.filter((column) => findInColumn(next, column).length > 0).length;
    if (held >= LEAST_NARROW_COLUMNS && addRow(columns, next).length === columns.length) return lines;
  }
  return 0;
}

/** Lines of one stretch at the end belong to the table only as the rest of a cell. */
function dropTail(region: readonly SegmentedRow[], columns: readonly Column[]): SegmentedRow[] {
  const kept = [...region];
  const several = (row: SegmentedRow) => row.segments.length > 1;
  const last = kept.findLastIndex(several);
  const leading = measureLeading(kept.slice(0, last + 1), columns) ?? USUAL_LEADING * (kept[last]?.fontSize ?? 0);
  let end = last + 1;
  for (let row = kept[end]; row !== undefined; row = kept[end]) {
    if (!continuesCell(kept.slice(0, end), row, columns, leading)) break;
    end += 1;
  }
  return kept.slice(0, end);
}

function continuesCell(
  above: readonly SegmentedRow[],
  row: SegmentedRow,
  columns: readonly Column[],
  leading: number,
): boolean {
  const [segment] = row.segments;
  const column = columns.find(
    ({ left, right }) => segment !== undefined && segment.left >= left && segment.right <= right,
  );
  const before = above.findLast((other) => findInColumn(other, column).length > 0);
  if (segment === undefined || column === undefined || before === undefined) return false;
  return row.baseline - before.baseline < NEXT_LINE * leading && segment.left - column.left < SAME_LEFT * row.fontSize;
}
