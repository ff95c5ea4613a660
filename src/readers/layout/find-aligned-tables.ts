import type { PositionedText } from './positioned-text.js';
import type { PageTable, TableRow } from './table.js';

/** A gap this wide (font sizes) parts two cells. Smaller: spaces in text make cells; larger: narrow tables are read as lines. */
const CELL_GAP = 1;
/** Rows of several cells a table without rulings has at least. Fewer: two lines with a typed gap become a table. */
const LEAST_ROWS = 3;
/** A row begins where the distance of lines exceeds the closest one by this factor. */
const ROW_DISTANCE = 1.3;

interface Column {
  readonly left: number;
  readonly right: number;
}

interface Segment extends Column {
  readonly texts: readonly PositionedText[];
}

interface SegmentedRow {
  readonly baseline: number;
  readonly segments: readonly Segment[];
}

/** A row of runs cut at its wide gaps. */
export function cutAtGaps(row: readonly PositionedText[]): PositionedText[][] {
  const parts: PositionedText[][] = [];
  let right = -Infinity;
  for (const text of row) {
    const part = parts.at(-1);
    if (part === undefined || text.x - right > CELL_GAP * text.fontSize) parts.push([text]);
    else part.push(text);
    right = Math.max(right, text.x + text.width);
  }
  return parts;
}

/** Tables without rulings: three or more rows whose gaps stand under one another. Lines that wrap belong to the cell above. */
export function findAlignedTables(rows: readonly (readonly PositionedText[])[]): PageTable[] {
  const tables: PageTable[] = [];
  const segmented = rows.map(segment);
  for (let start = 0; start < segmented.length; start += 1) {
    if ((segmented[start]?.segments.length ?? 0) < 2) continue;
    const region = growRegion(segmented, start);
    const several = region.filter((row) => row.segments.length > 1).length;
    if (several < LEAST_ROWS) continue;
    tables.push(buildTable(region));
    start += region.length - 1;
  }
  return tables;
}

function segment(row: readonly PositionedText[]): SegmentedRow {
  const segments = cutAtGaps(row).map((texts) => ({
    left: texts[0]?.x ?? 0,
    right: Math.max(...texts.map((text) => text.x + text.width)),
    texts,
  }));
  return { baseline: row[0]?.baseline ?? 0, segments };
}

/** Rows from `start` on, as long as the columns stay apart. */
function growRegion(rows: readonly SegmentedRow[], start: number): SegmentedRow[] {
  const region: SegmentedRow[] = [];
  let columns: readonly Column[] = [];
  for (const row of rows.slice(start)) {
    const grown = mergeColumns([...columns, ...row.segments]);
    if (grown.length < 2 || grown.length < columns.length) break;
    region.push(row);
    columns = grown;
  }
  while (region.length > 0 && (region.at(-1)?.segments.length ?? 0) < 2) region.pop();
  return region;
}

/** The stretches of x that hold text in any row: one a column. */
function mergeColumns(stretches: readonly Column[]): Column[] {
  const columns: Column[] = [];
  for (const { left, right } of [...stretches].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left <= last.right)
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    else columns.push({ left, right });
  }
  return columns;
}

function buildTable(region: readonly SegmentedRow[]): PageTable {
  const columns = mergeColumns(region.flatMap((row) => row.segments));
  const distances = region.slice(1).map((row, index) => row.baseline - (region[index]?.baseline ?? 0));
  const closest = Math.min(...distances);
  const uneven = Math.max(...distances) > ROW_DISTANCE * closest;
  const groups: SegmentedRow[][] = [];
  region.forEach((row, index) => {
    const distance = distances[index - 1] ?? Infinity;
    const opens = uneven ? distance > ROW_DISTANCE * closest : findCell(row, columns[0]).length > 0;
    const group = groups.at(-1);
    if (group === undefined || opens) groups.push([row]);
    else group.push(row);
  });
  return {
    top: (region[0]?.baseline ?? 0) - (region[0]?.segments[0]?.texts[0]?.fontSize ?? 0),
    bottom: region.at(-1)?.baseline ?? 0,
    edges: columns.map((column) => column.left),
    rows: groups.map((group) => buildRow(group, columns)),
  };
}

function buildRow(group: readonly SegmentedRow[], columns: readonly Column[]): TableRow {
  return {
    top: group[0]?.baseline ?? 0,
    cells: columns.map((column, index) => ({
      column: index,
      left: column.left,
      right: column.right,
      texts: group.flatMap((row) => findCell(row, column)),
    })),
  };
}

function findCell(row: SegmentedRow, column: Column | undefined): readonly PositionedText[] {
  if (column === undefined) return [];
  return row.segments
    .filter((part) => part.left >= column.left && part.right <= column.right)
    .flatMap((part) => part.texts);
}
