import { addRow, CHANNEL, growRegion, LEAST_NARROW_COLUMNS, NEXT_LINE, type Region } from './grow-region.js';
import { findLevelRules, groupTableRows, measureLeading } from './group-table-rows.js';
import { isTable, narrowsColumns } from './judge-region.js';
import type { PositionedText, Ruling } from '../positioned-text.js';
import { findInColumn, isWithin, segmentRow, type Column, type SegmentedRow } from '../lines/segment-row.js';
import type { PageTable, PrintedRow } from './table.js';

/** In leadings: lines of one cell are exactly as far apart; the line above a table is further, by the padding of its cells. */
const SAME_LEADING = 0.03;
/** Lines of a running head above the rest of a table. More: tables further down are taken for it. */
const RUNNING_HEAD_LINES = 2;
/** Cells looked at in vain before a page counts as having no further table. Larger: thousands of rows that are nearly a table take minutes; smaller: a long page of lists loses its tables. */
const MOST_LOOKED_AT = 500_000;

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
      const first = reachUp(segmented, rest.start, 0, rest.region, rulings);
      tables.push(
        buildTable({ ...rest.region, rows: [...segmented.slice(first, rest.start), ...rest.region.rows] }, rulings),
      );
      free = rest.start + rest.region.rows.length;
    }
  }
  let lookedAt = 0;
  for (let start = free; start < segmented.length && lookedAt < MOST_LOOKED_AT; start += 1) {
    if ((segmented[start]?.segments.length ?? 0) < 2) continue;
    const region = growRegion(segmented, start);
    lookedAt += (region.end - start) * region.columns.length;
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
): { readonly region: Region; readonly start: number } | null {
  if (columns.length < LEAST_NARROW_COLUMNS) return null;
  for (let start = 0; start < Math.min(rows.length, RUNNING_HEAD_LINES + 1); start += 1) {
    if ((rows[start]?.segments.length ?? 0) < 2) continue;
    const region = growRegion(rows, start, columns);
    if (region.rows.some((row) => row.segments.length > 1) && region.columns.length === columns.length) {
      return { region, start };
    }
  }
  return null;
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
  const rules = findLevelRules(rulings, columns);
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

function buildRow(group: readonly SegmentedRow[], columns: readonly Column[]): PrintedRow {
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
