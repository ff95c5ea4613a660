import { readLabelName, type LabelKind } from '../labels/index.js';
import { noOwnWords, type Line } from '../lines/index.js';
import { readStatusPhrase } from '../../language/index.js';
import { guessColumns } from '../words/index.js';
import { readCells } from './row-cells.js';

export type ColumnRole = LabelKind | 'ordinal';

export interface Column {
  readonly index: number;
  readonly role: ColumnRole;
  readonly name: string;
}

/** The rows that name a ledger's columns: `start` to `end` (exclusive) among the table's rows. */
export interface Header {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

const ORDINAL = /^(?:序号|编号|问题编号|问题序号|项目|№|No\.?)$/iu;
/** A header row names at least this many known columns; with fewer, any row of short words would do. */
const FEWEST_KNOWN_COLUMNS = 2;
/** A column's name is short. Longer takes the first row of a ledger for a second row of names. */
const LONGEST_COLUMN_NAME = 16;

/** What a cell that names a column or a field announces; null where its words are not known. */
export function readName(name: string): ColumnRole | null {
  const folded = name.replace(/\s/gu, '');
  const bare = folded.replace(/[()（）]/gu, '');
  if (ORDINAL.test(bare)) return 'ordinal';
  // 责任单位（责任人）, 存在问题（事项）: what stands in brackets adds to the name.
  return readLabelName(bare) ?? readLabelName(folded.replace(/[(（][^()（）]*[)）]$/u, ''));
}

function nameColumns(row: Line): readonly Column[] {
  return [...readCells(row)].map(([index, cell]): Column => ({
    index,
    role: readName(cell.folded) ?? 'other',
    name: cell.text,
  }));
}

function isHeader(columns: readonly Column[]): boolean {
  const known = columns.filter(({ role }) => role !== 'other');
  return columns.some(({ role }) => role === 'problem') && known.length >= FEWEST_KNOWN_COLUMNS;
}

/** Whether a row, alone, names columns. */
export const isHeaderRow = (row: Line): boolean => isHeader(nameColumns(row));

/** The column a cell belongs to: the last that begins at or before it, for a name may stand over several cells. */
export function findColumn(columns: readonly Column[], index: number): Column | undefined {
  return columns.reduce<Column | undefined>(
    (best, column) => (column.index <= index && column.index >= (best?.index ?? 0) ? column : best),
    undefined,
  );
}

/** 单位 under 责任, 内容 under 问题: a name that says nothing by itself is read with the one above it. */
function nameBelow(columns: readonly Column[], row: Line): readonly Column[] {
  return nameColumns(row).map(({ index, role, name }): Column => {
    const group = findColumn(columns, index)?.name ?? '';
    return { index, name, role: role === 'other' ? (readName(`${group}${name}`) ?? 'other') : role };
  });
}

/** 已完成, 正在整改 as a column's name: the column is ticked. */
const namesState = (name: string): boolean => readStatusPhrase(name.replace(/\s/gu, '')) !== null;

/**
 * Whether a row names the parts of columns a row of names groups (交办问题基本情况 over 反映问题, 行政区域): it has names
 * where that row has a gap, and nothing under its 序号.
 */
function isSecondNameRow(columns: readonly Column[], row: Line | undefined): row is Line {
  if (row === undefined || columns.length < FEWEST_KNOWN_COLUMNS) return false;
  if (columns.every(({ role }) => role === 'other')) return false;
  const below = nameBelow(columns, row);
  const at = (index: number): Column | undefined => columns.find((column) => column.index === index);
  return (
    below.some(({ index }) => at(index) === undefined) &&
    below.some(({ role, name }) => (role !== 'other' && role !== 'ordinal') || namesState(name)) &&
    below.every(({ index, name }) => at(index)?.role !== 'ordinal' && name.length <= LONGEST_COLUMN_NAME)
  );
}

/** The first rows of a table that name its columns; null where none do. */
export function findHeader(rows: readonly Line[]): Header | null {
  for (const [start, row] of rows.entries()) {
    let columns = nameColumns(row);
    let end = start + 1;
    for (let next = rows[end]; isSecondNameRow(columns, next); next = rows[end]) {
      const below = nameBelow(columns, next);
      const kept = columns.filter(({ index }) => below.every((column) => column.index !== index));
      columns = [...kept, ...below].sort((left, right) => left.index - right.index);
      end += 1;
    }
    if (isHeader(columns)) return { start, end, columns: guessUnknown(columns, rows.slice(end)) };
  }
  return guessHeader(rows);
}

/** Columns beside known ones whose names say nothing (怎样改的): where none of the known ones accounts, one of them may. */
function guessUnknown(columns: readonly Column[], rows: readonly Line[]): readonly Column[] {
  if (columns.some(({ role }) => accountRoles.has(role)) || rows.length === 0) return columns;
  const below = rows.map(readCells);
  const read = columns.map(({ index, role, name }) => ({
    known: role === 'ordinal' || readName(name) === null ? (role === 'ordinal' ? ('other' as const) : null) : role,
    name,
    values: below.flatMap((cells) => cells.get(index)?.folded ?? []),
  }));
  const kinds = guessColumns(read, rows[0]?.words ?? noOwnWords);
  return columns.map((column, at) => (column.role === 'other' ? { ...column, role: kinds[at] ?? 'other' } : column));
}

/** With fewer columns two lines of short words would make a table's head. */
const FEWEST_GUESSED_COLUMNS = 3;
const accountRoles: ReadonlySet<ColumnRole> = new Set(['measure', 'progress', 'result']);

/** A row of short names that no list knows, told by what stands below each: problems, what was done, states, units, dates. */
function guessHeader(rows: readonly Line[]): Header | null {
  for (const [start, row] of rows.entries()) {
    const names = [...readCells(row)];
    const short = names.every(([, { folded }]) => folded.length <= LONGEST_COLUMN_NAME && !/[\d。;,]/u.test(folded));
    if (names.length < FEWEST_GUESSED_COLUMNS || !short) continue;
    const below = rows.slice(start + 1).map(readCells);
    const read = names.map(([index, { folded, text }]) => {
      const role = readName(folded);
      const values = below.flatMap((cells) => cells.get(index)?.folded ?? []);
      return { index, role, known: role === 'ordinal' ? 'other' : role, name: folded, text, values } as const;
    });
    const kinds = guessColumns(read, row.words);
    const columns = read.map(({ index, role, text }, at): Column => ({
      index,
      name: text,
      role: role === 'ordinal' ? role : (kinds[at] ?? 'other'),
    }));
    const roles = new Set(columns.map(({ role }) => role));
    return roles.has('problem') && [...accountRoles].some((role) => roles.has(role))
      ? { start, end: start + 1, columns }
      : null;
  }
  return null;
}
