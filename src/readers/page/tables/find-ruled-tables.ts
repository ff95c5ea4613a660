import { closeFrame } from './close-frame.js';
import type { PositionedText, Ruling } from '../positioned-text.js';
import { splitBands } from './split-bands.js';
import { EDGE_STEP, listTexts, mergeEdges, type PageTable, type PrintedCell, type PrintedRow } from './table.js';

/** A ruling shorter than this (points) draws an underline or an ornament, not a frame. */
const SHORTEST_RULING = 8;
/** Rulings a page may have before its drawings are taken for pictures, not frames. Larger: a plotted map takes seconds. */
const MOST_RULINGS = 4000;
/** Cells a table may have. Larger: graph paper takes minutes; smaller: ledgers of many columns in small print are read as lines. */
const MOST_CELLS = 10_000;
/** Share of a cell's width its top ruling covers at least; less, and the cell goes on from the row above. */
const COVERED_SHARE = 0.5;

/** Tables drawn with lines: the cells between the rulings, row by row, merged cells as one. */
export function findRuledTables(texts: readonly PositionedText[], rulings: readonly Ruling[]): PageTable[] {
  const long = rulings.filter((ruling) => Math.hypot(ruling.x2 - ruling.x1, ruling.y2 - ruling.y1) >= SHORTEST_RULING);
  if (long.length > MOST_RULINGS) return [];
  const tables: PageTable[] = [];
  let rest = texts;
  // The largest first: what a box drawn inside a cell holds is in the cell.
  for (const group of groupConnected(long).sort((a, b) => measureArea(b) - measureArea(a))) {
    const table = buildTable(group, rest);
    if (table === null) continue;
    const inCells = new Set(listTexts(table));
    rest = rest.filter((text) => !inCells.has(text));
    tables.push(table);
  }
  return tables.sort((a, b) => a.top - b.top);
}

function measureArea(rulings: readonly Ruling[]): number {
  const width = Math.max(...rulings.map(({ x2 }) => x2)) - Math.min(...rulings.map(({ x1 }) => x1));
  const height = Math.max(...rulings.map(({ y2 }) => y2)) - Math.min(...rulings.map(({ y1 }) => y1));
  return width * height;
}

/** Rulings that touch each other, directly or through others. */
function groupConnected(rulings: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  for (const ruling of rulings) {
    const touched = groups.filter((group) => group.some((other) => touch(ruling, other)));
    const merged = [ruling, ...touched.flat()];
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function touch(a: Ruling, b: Ruling): boolean {
  const inX = a.x1 <= b.x2 + EDGE_STEP && b.x1 <= a.x2 + EDGE_STEP;
  return inX && a.y1 <= b.y2 + EDGE_STEP && b.y1 <= a.y2 + EDGE_STEP;
}

function buildTable(rulings: readonly Ruling[], texts: readonly PositionedText[]): PageTable | null {
  const { vertical, horizontal, openBottom } = closeFrame(rulings);
  const xs = mergeEdges(vertical.map((ruling) => ruling.x1));
  const ys = mergeEdges(horizontal.map((ruling) => ruling.y1));
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_CELLS) return null;
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  const inside = texts.filter((text) => {
    const x = text.x + text.width / 2;
    const y = text.baseline - text.fontSize / 3;
    return x > left && x < right && y > top && y < bottom;
  });
  if (inside.length === 0) return null;
  const rows = splitBands(fillCells(findCells(xs, ys, vertical, horizontal), inside, ys));
  const filled = rows.filter((row) => row.cells.some((cell) => cell.texts.length > 0));
  if (!filled.some((row) => row.cells.length > 1)) return null;
  return { top, bottom, edges: xs.slice(0, -1), rows: filled, framed: true, openBottom };
}

interface CellPlace {
  readonly column: number;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
}

function findCells(
  xs: readonly number[],
  ys: readonly number[],
  vertical: readonly Ruling[],
  horizontal: readonly Ruling[],
): CellPlace[] {
  const cells: CellPlace[] = [];
  ys.slice(0, -1).forEach((top, row) => {
    const bottom = ys[row + 1] ?? top;
    const middle = (top + bottom) / 2;
    const crossing = vertical.filter((ruling) => ruling.y1 < middle && ruling.y2 > middle);
    const edges = xs.filter((x) => crossing.some((ruling) => Math.abs(ruling.x1 - x) <= EDGE_STEP));
    edges.slice(0, -1).forEach((left, index) => {
      const right = edges[index + 1] ?? left;
      const above = cells.find(
        (cell) => Math.abs(cell.bottom - top) < 1 && Math.abs(cell.left - left) < 1 && Math.abs(cell.right - right) < 1,
      );
      if (above !== undefined && !isCovered(left, right, top, horizontal)) above.bottom = bottom;
      else cells.push({ column: xs.indexOf(left), row, left, right, top, bottom });
    });
  });
  return cells;
}

function isCovered(left: number, right: number, y: number, horizontal: readonly Ruling[]): boolean {
  let covered = 0;
  let reach = left;
  const here = horizontal.filter((ruling) => Math.abs(ruling.y1 - y) <= EDGE_STEP).sort((a, b) => a.x1 - b.x1);
  for (const ruling of here) {
    covered += Math.max(0, Math.min(ruling.x2, right) - Math.max(ruling.x1, reach));
    reach = Math.max(reach, Math.min(ruling.x2, right));
  }
  return covered >= COVERED_SHARE * (right - left);
}

/** Cells with their runs, gathered into rows; a cell over several rows holds its text in the first and goes on in the others. */
function fillCells(cells: readonly CellPlace[], texts: readonly PositionedText[], ys: readonly number[]): PrintedRow[] {
  const filled = new Map<CellPlace, PositionedText[]>();
  for (const text of texts) {
    const x = text.x + text.width / 2;
    const y = text.baseline - text.fontSize / 3;
    const cell = cells.find((place) => x > place.left && x <= place.right && y > place.top && y <= place.bottom);
    if (cell === undefined) continue;
    const inside = filled.get(cell);
    if (inside === undefined) filled.set(cell, [text]);
    else inside.push(text);
  }
  return ys.map((top, row) => ({
    top,
    cells: cells
      .filter((cell) => cell.row <= row && (cell.row === row || cell.bottom > top + 1))
      .sort((a, b) => a.column - b.column)
      .map((cell): PrintedCell => {
        const place = { column: cell.column, left: cell.left, right: cell.right };
        return cell.row === row
          ? { ...place, texts: filled.get(cell) ?? [] }
          : { ...place, texts: [], continues: true };
      }),
  }));
}
