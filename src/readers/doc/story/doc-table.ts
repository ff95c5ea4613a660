import { appendBlocks, listTableBlocks, type Block, type TableCell } from '../../word/index.js';
import type { CellMerge, Row } from '../properties/row-modifiers.js';

/** A row that has ended: its cells' blocks, and what its end states about them. */
interface ClosedRow {
  readonly cells: readonly Block[][];
  readonly row: Row | undefined;
}

/** A table while its paragraphs go by. */
export interface DocTable {
  readonly rows: ClosedRow[];
  /** Cells of the open row. */
  cells: Block[][];
  /** Blocks of the open cell. */
  cell: Block[];
}

export function createDocTable(): DocTable {
  return { rows: [], cells: [], cell: [] };
}

export function endCell(table: DocTable): void {
  table.cells.push(table.cell);
  table.cell = [];
}

/** A row whose last cell has no mark keeps that cell; one that was deleted with tracked changes goes. */
export function endRow(table: DocTable, row: Row | undefined, deleted: boolean): void {
  if (table.cell.length > 0) endCell(table);
  if (table.cells.length > 0 && !deleted) table.rows.push({ cells: table.cells, row });
  table.cells = [];
  table.cell = [];
}

/** In twentieths of a point. Larger: a narrow column counts as none; smaller: edges a hair apart, as Word leaves them, part columns. */
const SAME_EDGE = 40;

/** Edges of all rows, from left to right; those that are the same but for rounding once. */
function listGridEdges(rows: readonly ClosedRow[]): readonly number[] {
  const sorted = rows.flatMap(({ row }) => row?.edges ?? []).sort((one, other) => one - other);
  const edges: number[] = [];
  for (const edge of sorted) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > SAME_EDGE) edges.push(edge);
  }
  return edges;
}

/** Grid column of each cell of a row; one whose edge is not stated stands right of the one before. */
function listColumns({ cells, row }: ClosedRow, grid: readonly number[]): readonly number[] {
  let column = -1;
  return cells.map((_, index) => {
    const edge = row?.edges[index];
    const found = edge === undefined ? -1 : grid.findLastIndex((each) => each <= edge);
    column = Math.max(found, column + 1);
    return column;
  });
}

/**
 * Whether a cell is merged into the one left of it. A run of marked cells is a merged set, or several side by side. Word
 * marks the first of a set with 1 and the rest with 2, its specification says the reverse: the mark that begins the run
 * marks the first cells.
 */
function isMergedBeside(merges: readonly CellMerge[], index: number): boolean {
  const mark = merges[index]?.beside ?? 0;
  if (mark === 0) return false;
  let first = index;
  while ((merges[first - 1]?.beside ?? 0) !== 0) first -= 1;
  return merges[first]?.beside !== mark;
}

/** The cells of a row as a person sees them: text of a cell merged away belongs to the one it is merged into. */
function listSeenCells(closed: ClosedRow, grid: readonly number[]) {
  const merges = closed.row?.merges ?? [];
  const columns = listColumns(closed, grid);
  const seen: TableCell[] = [];
  closed.cells.forEach((blocks, index) => {
    const continues = merges[index]?.below === true;
    const shown = continues ? [] : blocks;
    const left = seen.at(-1);
    if (left !== undefined && isMergedBeside(merges, index)) appendBlocks(left.blocks, shown);
    else seen.push({ column: columns[index] ?? index, blocks: [...shown], continues });
  });
  return seen;
}

/** A finished table as blocks; `number` counts the tables of the document. */
export function closeDocTable(table: DocTable, number: number): readonly Block[] {
  endRow(table, undefined, false);
  const grid = listGridEdges(table.rows);
  return listTableBlocks(
    table.rows.map((row) => ({ cells: listSeenCells(row, grid) })),
    number,
  );
}
