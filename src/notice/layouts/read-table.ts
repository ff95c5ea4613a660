import type { Line } from '../lines/index.js';
import { findCategory } from './find-category.js';
import { findColumn, findHeader, isHeaderRow, type Column, type Header } from './find-header.js';
import { goesOn } from './group-tables.js';
import { listContinued, readCells } from './row-cells.js';
import { readForm } from './read-form.js';
import { readRowIssue, type RowCells } from './read-row-issue.js';
import { readSumRow } from './sum-row.js';
import type { TableItem } from './table-item.js';
import { findTickColumns, type TickColumns } from './tick-columns.js';

const SENTENCE_END = /[。;]$/u;
/** A row of one cell longer than this tells something, it heads nothing. */
const LONGEST_HEADING = 60;

const ORDINAL_NUMBER = /^[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.]?$/u;

const isNote = ({ folded }: Line): boolean => SENTENCE_END.test(folded) || folded.length > LONGEST_HEADING;

/**
 * The rows of one table → the issues they list: a form of labelled fields, or a ledger. In a ledger a row whose 问题 cell
 * is empty goes on with the issue above it (merged cells), a cell merged downwards holds for all rows it spans, and a row
 * of one cell heads the rows below it. A table that names no columns goes on with the ledger above it, or is unread.
 */
export function readTable(rows: readonly Line[], ledgerAbove: readonly Line[] = []): readonly TableItem[] {
  const form = readForm(rows);
  if (form !== null) return form;
  const own = findHeader(rows);
  if (own === null) return readContinuation(rows, ledgerAbove) ?? rows.map((line) => ({ kind: 'unread', line }));
  const names = rows.slice(own.start, own.end);
  // Of what stands above the names only headings are left in a table (see releaseRows).
  const above = rows.slice(0, own.start).flatMap((row) => [...readCells(row).values()]);
  return [
    ...above.map((line): TableItem => ({ kind: 'heading', line })),
    ...names.map((line): TableItem => ({ kind: 'text', line })),
    ...readBody(names, own.columns, rows.slice(own.end)),
  ];
}

/** A table without names that goes on with the numbers of the ledger above it, a heading or 续表 between them. */
function readContinuation(rows: readonly Line[], ledgerAbove: readonly Line[]): readonly TableItem[] | null {
  const header = findHeader(ledgerAbove);
  if (header === null || !goesOn(ledgerAbove, rows) || !opensWithNumber(rows, header)) return null;
  return readBody(ledgerAbove.slice(0, header.end), header.columns, rows);
}

/** The first row that states a problem has a number in the column the ledger numbers by. */
function opensWithNumber(rows: readonly Line[], { columns }: Header): boolean {
  const ordinal = columns.find(({ role }) => role === 'ordinal');
  const problem = columns.find(({ role }) => role === 'problem');
  const first = rows.map(readCells).find((cells) => problem !== undefined && cells.has(problem.index));
  const number = ordinal === undefined ? undefined : first?.get(ordinal.index);
  return number !== undefined && ORDINAL_NUMBER.test(number.folded);
}

/** The rows below those that name a ledger's columns → what they list. */
function readBody(names: readonly Line[], columns: readonly Column[], body: readonly Line[]): readonly TableItem[] {
  const problem = findProblem(columns, body);
  const ledger = new LedgerReading({
    columns,
    problem,
    category: findCategory(columns, problem, body),
    ticks: findTickColumns(columns, names, body),
  });
  for (const row of body) {
    const isName = isHeaderRow(row) || numbersColumns(row) || names.some(({ text }) => text === row.text);
    if (isName || readCells(row).size === 0) ledger.addText(row);
    else ledger.addRow(row);
  }
  return ledger.finish();
}

/** A ledger's columns, and which of them are more than fields. */
interface Ledger {
  readonly columns: readonly Column[];
  readonly problem: Column | undefined;
  readonly category: Column | undefined;
  readonly ticks: TickColumns;
}

/** With fewer numbers side by side a row may be an issue's. */
const FEWEST_NUMBERED_COLUMNS = 3;

/** (1) | (2) | (3) | (4): a row that numbers the columns. */
function numbersColumns(row: Line): boolean {
  const cells = [...readCells(row).values()];
  return (
    cells.length >= FEWEST_NUMBERED_COLUMNS &&
    cells.every(({ folded }, index) => folded.replace(/[\s()]/gu, '') === String(index + 1))
  );
}

/**
 * The column that states the problems. Where one is merged over several rows of another (反馈意见 over 具体问题), the finer
 * one states them.
 */
function findProblem(columns: readonly Column[], body: readonly Line[]): Column | undefined {
  const [first, ...others] = columns.filter(({ role }) => role === 'problem');
  if (first === undefined) return undefined;
  const finer = others.find(({ index }) =>
    body.some((row) => readCells(row).has(index) && listContinued(row).includes(first.index)),
  );
  return finer ?? first;
}

/** A ledger while its rows are read. */
class LedgerReading {
  private readonly items: TableItem[] = [];
  /** The rows of the issue that is open. */
  private pending: RowCells[] = [];
  /** The last cell of each column. */
  private readonly above = new Map<number, Line>();
  /** What the last category's cell said: printed again at the top of a page, it heads nothing new. */
  private lastCategory = '';

  constructor(private readonly ledger: Ledger) {}

  private get problem(): Column | undefined {
    return this.ledger.problem;
  }

  addText(line: Line): void {
    this.items.push({ kind: 'text', line });
  }

  addRow(row: Line): void {
    const cells = readCells(row);
    const continued = listContinued(row);
    const sum = readSumRow(cells);
    if (sum !== null) {
      this.flush();
      this.items.push(...sum);
      return;
    }
    const heading = this.findHeading(row, cells, continued);
    if (heading !== null) {
      this.flush();
      this.above.clear();
      this.lastCategory = '';
      this.items.push({ kind: isNote(heading) ? 'note' : 'heading', line: heading });
      return;
    }
    this.openCategory(cells);
    const opens = this.problem !== undefined && cells.has(this.problem.index);
    if (opens) this.flush();
    this.pending.push(this.withoutCategory(opens ? this.carry(cells, continued) : cells));
    for (const { column } of row.cells ?? []) {
      const cell = cells.get(column);
      if (cell !== undefined) this.above.set(column, cell);
      else if (!continued.includes(column)) this.above.delete(column);
    }
  }

  finish(): readonly TableItem[] {
    this.flush();
    return this.items;
  }

  private flush(): void {
    const draft =
      this.problem === undefined || this.pending.length === 0
        ? null
        : readRowIssue(this.ledger.columns, this.problem, this.pending, this.ledger.ticks);
    if (draft !== null) this.items.push({ kind: 'issue', draft });
    this.pending = [];
  }

  /** A category's cell heads the rows it spans. */
  private openCategory(cells: RowCells): void {
    const heading = this.ledger.category === undefined ? undefined : cells.get(this.ledger.category.index);
    if (heading === undefined) return;
    this.flush();
    const isRepeated = heading.text === this.lastCategory;
    this.items.push({ kind: isRepeated ? 'text' : 'heading', line: heading });
    this.lastCategory = heading.text;
  }

  private withoutCategory(cells: RowCells): RowCells {
    const { category } = this.ledger;
    return category === undefined ? cells : new Map([...cells].filter(([index]) => index !== category.index));
  }

  /** The row's cells, and those merged over it from rows above: what they say holds for this row's issue too. */
  private carry(cells: RowCells, continued: readonly number[]): RowCells {
    const merged = continued.flatMap((column): [number, Line][] => {
      const cell = this.above.get(column);
      return cell === undefined ? [] : [[column, cell]];
    });
    return new Map([...cells, ...merged].sort(([left], [right]) => left - right));
  }

  /** The cell by which a row heads the rows below it, or null. */
  private findHeading(row: Line, cells: RowCells, continued: readonly number[]): Line | null {
    if (continued.length > 0) return null;
    const [only] = cells.values();
    if (only !== undefined && row.cells?.length === 1) return only;
    if (cells.size === 1 && only !== undefined && !SENTENCE_END.test(only.folded)) {
      if (this.pending.length === 0 || !this.isMergedRest(cells)) return only;
    }
    if (this.problem !== undefined && this.isSectionRow(cells)) return cells.get(this.problem.index) ?? row;
    return null;
  }

  /** | 一 | 落实决策部署方面 | | |: a Chinese number and a name, and no account, head the rows below. */
  private isSectionRow(cells: RowCells): boolean {
    const ordinal = this.ledger.columns.find(({ role }) => role === 'ordinal');
    const number = ordinal === undefined ? undefined : cells.get(ordinal.index);
    const isOuter = number !== undefined && /^[（(]?[一二三四五六七八九十]+[)）、.]?$/u.test(number.folded);
    return (
      isOuter &&
      [...cells.keys()].every((index) => {
        const role = findColumn(this.ledger.columns, index)?.role;
        return role === 'ordinal' || role === 'problem';
      })
    );
  }

  /** One filled cell under an account column goes on with the row above; anywhere else it heads the next rows. */
  private isMergedRest(cells: RowCells): boolean {
    const [index = -1] = cells.keys();
    const role = findColumn(this.ledger.columns, index)?.role;
    return role !== undefined && role !== 'ordinal' && role !== 'problem';
  }
}
