import { buildOutline, type OutlineNode } from '../../outline/index.js';
import { readDeclaredTotals } from '../declared/read-declared-totals.js';
import { findCellLines, groupTables, readCellLines, readTable, type TableItem } from '../layouts/index.js';
import type { Line } from '../lines/index.js';
import type { PartOutline } from '../reading/index.js';
import { toOutlineLines } from '../reading/index.js';

/** A table read on its own: what it lists, and which lines are its rows. */
export interface ReadTable {
  readonly items: readonly TableItem[];
  readonly rows: ReadonlySet<number>;
}

/** Runs of table rows, each read as one table, keyed by their first line. */
export function readTables(lines: readonly Line[]): ReadonlyMap<number, ReadTable> {
  const tables = new Map<number, ReadTable>();
  let ledger: readonly Line[] = [];
  for (const { start, end } of groupTables(lines)) {
    const rows = lines.slice(start, end);
    const items = readTable(rows, ledger);
    if (items.some(({ kind }) => kind === 'text')) ledger = rows;
    tables.set(start, { items, rows: listRange(start, end) });
  }
  for (const { start, end, columns } of findCellLines(lines))
    tables.set(start, { items: readCellLines(lines.slice(start, end), columns), rows: listRange(start, end) });
  return tables;
}

const listRange = (start: number, end: number): ReadonlySet<number> =>
  new Set(Array.from({ length: end - start }, (_, index) => start + index));

/** What may state a total: a number of something that is found, asked or to be done. Other lines are not read for totals. */
const COUNTS = /[\d一二三四五六七八九十百]\s*(?:余|多)?[个项条件处宗类]/u;
/** Totals stand in the first lines that count anything. More cost time in proportion, and count measures. */
const MOST_COUNTING_LINES = 24;

/** The total that the lines above one state; boundaries with the same counting lines above them share one reading. */
function makeStatedAbove(lines: readonly Line[]): PartOutline['statedAbove'] {
  const counting = lines
    .flatMap(({ folded, cells }, index) => (cells === undefined && COUNTS.test(folded) ? [index] : []))
    .slice(0, MOST_COUNTING_LINES);
  const known = new Map<number, number | null>();
  return (boundary) => {
    const above = counting.filter((index) => index < boundary);
    const found = known.get(above.length);
    if (found !== undefined) return found;
    const { total } = readDeclaredTotals(above.map((index) => ({ text: lines[index]?.folded ?? '' }))).totals;
    known.set(above.length, total);
    return total;
  };
}

/** The outline, and where short lines would head something the one with them too. */
function buildOutlines(lines: readonly Line[], inTables: ReadonlySet<number>): readonly OutlineNode[] {
  const plain = toOutlineLines(lines, inTables, false);
  const short = toOutlineLines(lines, inTables, true);
  const differs = short.some(({ opening }, index) => opening !== plain[index]?.opening);
  return differs ? [buildOutline(plain), buildOutline(short)] : [buildOutline(plain)];
}

export interface PreparedPart extends PartOutline {
  /** Tables read, by their first line: rows of cells, or lines of one cell each. */
  readonly readTables: ReadonlyMap<number, ReadTable>;
}

/** The lines of a part → its outline and its tables: what readings are proposed from. */
export function preparePart(lines: readonly Line[]): PreparedPart {
  const tables = readTables(lines);
  const listing = [...tables].flatMap(([line, { items }]): [number, number][] => {
    const count = items.filter(({ kind }) => kind === 'issue').length;
    return count === 0 ? [] : [[line, count]];
  });
  const inTables = new Set([...tables.values()].flatMap(({ rows }) => [...rows]));
  return {
    outlines: buildOutlines(lines, inTables),
    inTables,
    lines,
    tables: new Map(listing),
    statedAbove: makeStatedAbove(lines),
    readTables: tables,
  };
}
