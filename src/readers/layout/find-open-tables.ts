import { findRules, groupTableRows, measureLeading } from './group-table-rows.js';
import { measureMarker } from './outline-marker.js';
import type { PositionedText, Ruling } from './positioned-text.js';
import { findInColumn, mergeColumns, segmentRow, type Column, type SegmentedRow } from './segment-row.js';
import type { PageTable, TableRow } from './table.js';

/** In font sizes: the narrowest channel between two columns. Smaller: the space beside digits (0.25) makes columns; larger: tight ledgers are read across. */
const CHANNEL = 0.3;
/** In font sizes: gaps that show two columns by themselves. Smaller: typed spaces make tables; larger: narrow tables are read as lines. */
const CELL_GAP = 1;
/** Rows of several cells a table without rulings has at least. Fewer: two lines with a typed gap become a table. */
const LEAST_ROWS = 3;
/** Columns that prove a table where the channels are narrow. Fewer: gaps of justified prose that fall together pass. */
const LEAST_NARROW_COLUMNS = 3;
/** Characters a cell has on average at least. Fewer: letter-spaced lines make tables; more: tables of figures are none. */
const LEAST_CELL_LENGTH = 1.5;
/** Lines a row over all columns (一、党的领导方面) has at most. More: prose after a table is drawn into it. */
const MOST_SPANNING_LINES = 2;
/** In leadings: lines of one cell are exactly as far apart; the line above a table is further, by the padding of its cells. */
const SAME_LEADING = 0.03;
/** In leadings: lines closer than this to a cell's last line go on with it. */
const NEXT_LINE = 1.2;
/** In font sizes: the distance of two lines of a cell where none shows it. */
const USUAL_LEADING = 1.6;
/** Lines of a running head above the rest of a table. More: tables further down are taken for it. */
const MOST_HEAD_LINES = 2;
/** In font sizes: a continuation stands under its column's left edge. */
const SAME_LEFT = 0.6;

interface Region {
  readonly rows: readonly SegmentedRow[];
  readonly columns: readonly Column[];
}

/**
 * Tables without a frame: rows whose gaps stand under one another, three or more. Lines that wrap belong to the cell
 * above; level rules, where there are any, part the rows.
 * @param before the table the page before ends with, where it has no frame either: its rest may be short
 */
export function findOpenTables(
  rows: readonly (readonly PositionedText[])[],
  rulings: readonly Ruling[],
  before?: PageTable,
): PageTable[] {
  const tables: PageTable[] = [];
  const segmented = rows.map((row) => segmentRow(row, CHANNEL));
  let free = 0;
  if (before !== undefined) {
    const rest = findRest(segmented, readColumns(before));
    if (rest !== null) {
      tables.push(buildTable(rest.region, rulings));
      free = rest.end;
    }
  }
  for (let start = free; start < segmented.length; start += 1) {
    if ((segmented[start]?.segments.length ?? 0) < 2) continue;
    const region = growRegion(segmented, start);
    if (!isTable(region) || narrowsColumns(segmented, start, region)) continue;
    const first = reachUp(segmented, start, free, region, rulings);
    const all = { ...region, rows: [...segmented.slice(first, start), ...region.rows] };
    tables.push(buildTable(all, rulings));
    start += region.rows.length - 1;
    free = start + 1;
  }
  return tables;
}

function readColumns(table: PageTable): readonly Column[] {
  return table.rows.find((row) => row.cells.length === table.edges.length)?.cells ?? [];
}

/** The rest of a table that began on the page before: lines at the top of this page that keep to its columns. */
function findRest(
  rows: readonly SegmentedRow[],
  columns: readonly Column[],
): { readonly region: Region; readonly end: number } | null {
  if (columns.length < LEAST_NARROW_COLUMNS) return null;
  for (let start = 0; start < Math.min(rows.length, MOST_HEAD_LINES + 1); start += 1) {
    if ((rows[start]?.segments.length ?? 0) < 2) continue;
    const region = growRegion(rows, start, columns);
    if (region.rows.some((row) => row.segments.length > 1) && region.columns.length === columns.length) {
      return { region, end: start + region.rows.length };
    }
  }
  return null;
}

/** Rows from `start` on, as long as the columns stay apart. A short row across them stays where the columns go on below. */
function growRegion(rows: readonly SegmentedRow[], start: number, known: readonly Column[] = []): Region {
  const region: SegmentedRow[] = [];
  let columns = known;
  let index = start;
  for (let row = rows[index]; row !== undefined; row = rows[index]) {
    const grown = addRow(columns, row);
    if (grown.length >= Math.max(2, columns.length)) {
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
  return { rows: dropTail(region, columns), columns };
}

function addRow(columns: readonly Column[], row: SegmentedRow): Column[] {
  return mergeColumns([...columns, ...row.segments], CHANNEL * row.fontSize);
}

/** How many lines from `index` on stand across the columns before a row keeps to all of them again; 0 where none does. */
function countSpanning(rows: readonly SegmentedRow[], index: number, columns: readonly Column[]): number {
  if (columns.length < LEAST_NARROW_COLUMNS) return 0;
  for (let lines = 1; lines <= MOST_SPANNING_LINES; lines += 1) {
    if (rows[index + lines - 1]?.segments.length !== 1) return 0;
    const next = rows[index + lines];
    if (next === undefined) return 0;
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

/** Enough rows of several cells, whose gaps are wide or whose columns are many. A numbered list with its numbers hanging is none. */
function isTable({ rows, columns }: Region): boolean {
  if (rows.filter((row) => row.segments.length > 1).length < LEAST_ROWS) return false;
  if (isSpreadText(rows)) return false;
  const wide = rows.filter((row) =>
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
function narrowsColumns(rows: readonly SegmentedRow[], start: number, region: Region): boolean {
  const later = growRegion(rows, start + 1);
  return later.rows.length >= region.rows.length - 1 && later.columns.length > region.columns.length && isTable(later);
}

/**
 * The first line of the table: where the head's cells are centred upright, the lines of the tallest begin above the
 * first row of several (责/任/单/位). A line at the usual distance is one of them under the rule the table begins with.
 */
function reachUp(
  rows: readonly SegmentedRow[],
  start: number,
  free: number,
  { rows: region, columns }: Region,
  rulings: readonly Ruling[],
): number {
  const leading = measureLeading(region, columns) ?? 0;
  const rules = findRules(rulings, columns);
  const isUnderRule = (baseline: number) => rules.some((y) => y < baseline && y > baseline - NEXT_LINE * leading);
  let first = start;
  for (let index = start - 1; index >= free; index -= 1) {
    const [row, below] = [rows[index], rows[index + 1]];
    if (row === undefined || below === undefined || addRow(columns, row).length !== columns.length) break;
    const distance = below.baseline - row.baseline;
    if (distance > NEXT_LINE * leading || isUnderRule(below.baseline)) break;
    const inCell = Math.abs(distance - leading) < SAME_LEADING * leading && isOverCell(row, below, columns);
    if (inCell || distance < leading - 1 || isUnderRule(row.baseline)) first = index;
  }
  return first;
}

/** Does the row hold one stretch, no wider than what stands under it in its column? */
function isOverCell(row: SegmentedRow, below: SegmentedRow, columns: readonly Column[]): boolean {
  const [segment] = row.segments;
  const column = columns.find((one) => segment !== undefined && isWithin(segment, one));
  const [under] = findInColumn(below, column);
  if (segment === undefined || under === undefined || row.segments.length > 1) return false;
  return segment.right - segment.left < under.right - under.left + 1;
}

function buildTable({ rows, columns }: Region, rulings: readonly Ruling[]): PageTable {
  const { groups, openBottom } = groupTableRows(rows, columns, rulings);
  return {
    top: (rows[0]?.baseline ?? 0) - (rows[0]?.fontSize ?? 0),
    bottom: rows.at(-1)?.baseline ?? 0,
    edges: columns.map((column) => column.left),
    rows: groups.map((group) => buildRow(group, columns)),
    framed: false,
    openBottom,
  };
}

function buildRow(group: readonly SegmentedRow[], columns: readonly Column[]): TableRow {
  const top = group[0]?.baseline ?? 0;
  const spanning = group
    .flatMap((row) => row.segments)
    .filter((segment) => !columns.some((column) => isWithin(segment, column)));
  if (spanning.length > 0) {
    const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
    return {
      top,
      cells: [{ column: 0, left, right, texts: group.flatMap((row) => row.segments.flatMap(({ texts }) => texts)) }],
    };
  }
  return {
    top,
    cells: columns.map((column, index) => ({
      column: index,
      left: column.left,
      right: column.right,
      texts: group.flatMap((row) => findInColumn(row, column).flatMap(({ texts }) => texts)),
    })),
  };
}

function isWithin(segment: Column, column: Column): boolean {
  return segment.left >= column.left && segment.right <= column.right;
}
