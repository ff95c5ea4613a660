import { readLabelName, type LabelKind } from '../labels/index.js';
import { readLabelledIssue, type IssueDraft, type LabelledField } from '../issue/index.js';
import { cutLine, type Line } from '../lines/index.js';

/** What a ledger's table gives, in the order of its rows. */
export type TableItem =
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'issue'; readonly draft: IssueDraft }
  | { readonly kind: 'text'; readonly line: Line };

type ColumnRole = LabelKind | 'ordinal';

interface Column {
  readonly index: number;
  readonly role: ColumnRole;
  readonly name: string;
}

const ORDINAL = /^(?:序号|编号|问题编号|问题序号|项目|№|No\.?)$/iu;
/** A header row names at least this many known columns; with fewer, any row of short words would do. */
const FEWEST_KNOWN_COLUMNS = 2;

/** The cells of a row as lines, by grid column. Empty cells are left out. */
function readCells(row: Line): ReadonlyMap<number, Line> {
  return new Map(
    (row.cells ?? []).flatMap(({ start, end, column }): [number, Line][] => {
      const cell = cutLine(row, start, end);
      return cell.text.length === 0 ? [] : [[column, cell]];
    }),
  );
}

function readColumnRole(name: string): ColumnRole {
  const folded = name.replace(/[\s()（）]/gu, '');
  if (ORDINAL.test(folded)) return 'ordinal';
  return readLabelName(folded) ?? 'other';
}

/** The columns a header row names, or null where the row is none. */
export function readHeader(row: Line): readonly Column[] | null {
  const columns = [...readCells(row)].map(([index, cell]): Column => ({
    index,
    role: readColumnRole(cell.folded),
    name: cell.text,
  }));
  const known = columns.filter(({ role }) => role !== 'other');
  const names = columns.some(({ role }) => role === 'problem');
  return names && known.length >= FEWEST_KNOWN_COLUMNS ? columns : null;
}

const SECTION_ROW_END = /[。;]$/u;

function toFields(columns: readonly Column[], cells: ReadonlyMap<number, Line>): readonly LabelledField[] {
  return columns.flatMap(({ index, role, name }): LabelledField[] => {
    const value = cells.get(index);
    if (value === undefined || role === 'ordinal') return [];
    return [{ kind: role, name, value }];
  });
}

/** Status columns are read last, so that prose in a 整改情况 column never hides the state another column names. */
const byReadingOrder = (left: LabelledField, right: LabelledField): number => rank(left.kind) - rank(right.kind);
const rank = (kind: LabelKind): number => (kind === 'progress' ? 0 : kind === 'result' ? 1 : 0.5);

/** A row's issue: what its 问题 cell states, accounted for by its other cells and by the rows merged into it. */
function readRowIssue(columns: readonly Column[], rows: readonly ReadonlyMap<number, Line>[]): IssueDraft | null {
  const problem = columns.find(({ role }) => role === 'problem');
  const ordinal = columns.find(({ role }) => role === 'ordinal');
  const [first] = rows;
  const statement = problem === undefined ? undefined : first?.get(problem.index);
  if (problem === undefined || first === undefined || statement === undefined) return null;
  const fields = rows.flatMap((cells, index) =>
    toFields(columns, cells).filter(({ value }) => index > 0 || value !== statement),
  );
  const marker = ordinal === undefined ? undefined : first.get(ordinal.index);
  return readLabelledIssue(marker ?? null, statement, [...fields].sort(byReadingOrder));
}

/**
 * The rows of one table → the issues they list. A row whose 问题 cell is empty goes on with the issue above it (merged
 * cells); a row of one cell heads the rows below it; a table without a header of known columns is text.
 */
export function readTable(rows: readonly Line[]): readonly TableItem[] {
  const headerAt = rows.findIndex((row) => readHeader(row) !== null);
  const columns = headerAt < 0 ? null : readHeader(rows[headerAt] ?? ({} as Line));
  if (columns === null) return rows.map((line) => ({ kind: 'text', line }));
  const items: TableItem[] = rows.slice(0, headerAt + 1).map((line) => ({ kind: 'text', line }));
  const problem = columns.find(({ role }) => role === 'problem');
  let pending: ReadonlyMap<number, Line>[] = [];
  const flush = (): void => {
    const draft = pending.length === 0 ? null : readRowIssue(columns, pending);
    if (draft !== null) items.push({ kind: 'issue', draft });
    pending = [];
  };
  for (const row of rows.slice(headerAt + 1)) {
    const cells = readCells(row);
    const [only] = cells.values();
    if (cells.size === 0 || readHeader(row) !== null) items.push({ kind: 'text', line: row });
    else if (
      cells.size === 1 &&
      only !== undefined &&
      !SECTION_ROW_END.test(only.folded) &&
      (pending.length === 0 || !isMergedRest(columns, cells))
    ) {
      flush();
      items.push({ kind: 'heading', line: only });
    } else if (problem !== undefined && isSectionRow(columns, cells)) {
      flush();
      items.push({ kind: 'heading', line: cells.get(problem.index) ?? row });
    } else if (problem !== undefined && cells.has(problem.index)) {
      flush();
      pending = [cells];
    } else pending.push(cells);
  }
  flush();
  return items;
}

/** | 一 | 落实决策部署方面 | | |: a Chinese number and a name, and no account, head the rows below. */
function isSectionRow(columns: readonly Column[], cells: ReadonlyMap<number, Line>): boolean {
  const filled = columns.filter(({ index }) => cells.has(index));
  const ordinal = columns.find(({ role }) => role === 'ordinal');
  const number = ordinal === undefined ? undefined : cells.get(ordinal.index);
  const isOuter = number !== undefined && /^[（(]?[一二三四五六七八九十]+[)）、.]?$/u.test(number.folded);
  return isOuter && filled.every(({ role }) => role === 'ordinal' || role === 'problem');
}

/** One filled cell under an account column goes on with the row above; anywhere else it heads the next rows. */
function isMergedRest(columns: readonly Column[], cells: ReadonlyMap<number, Line>): boolean {
  const [index] = cells.keys();
  const role = columns.find((column) => column.index === index)?.role;
  return role !== undefined && role !== 'ordinal' && role !== 'problem';
}
