import type { Line } from '../lines/index.js';
import { findColumn, findHeader, isHeaderRow, type Column } from './find-header.js';
import { listContinued, readCells } from './row-cells.js';
import { readForm } from './read-form.js';
import { readRowIssue, type RowCells } from './read-row-issue.js';
import type { TableItem } from './table-item.js';

const SENTENCE_END = /[。;]$/u;
/** A row of one cell longer than this tells something, it heads nothing. */
const LONGEST_HEADING = 60;

const isNote = ({ folded }: Line): boolean => SENTENCE_END.test(folded) || folded.length > LONGEST_HEADING;

/**
 * The rows of one table → the issues they list: a form of labelled fields, or a ledger. In a ledger a row whose 问题 cell
 * is empty goes on with the issue above it (merged cells), a cell merged downwards holds for all rows it spans, and a row
 * of one cell heads the rows below it. A table of neither kind is text.
 */
export function readTable(rows: readonly Line[]): readonly TableItem[] {
  const form = readForm(rows);
  if (form !== null) return form;
  const header = findHeader(rows);
  if (header === null) return rows.map((line) => ({ kind: 'text', line }));
  const names = rows.slice(0, header.end);
  const body = rows.slice(header.end);
  const ledger = new LedgerReading(header.columns, findProblem(header.columns, body));
  for (const row of body) {
    const isName = isHeaderRow(row) || names.some(({ text }) => text === row.text);
    if (isName || readCells(row).size === 0) ledger.addText(row);
    else ledger.addRow(row);
  }
  return [...names.map((line): TableItem => ({ kind: 'text', line })), ...ledger.finish()];
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

  constructor(
    private readonly columns: readonly Column[],
    private readonly problem: Column | undefined,
  ) {}

  addText(line: Line): void {
    this.items.push({ kind: 'text', line });
  }

  addRow(row: Line): void {
    const cells = readCells(row);
    const continued = listContinued(row);
    const heading = this.findHeading(row, cells, continued);
    if (heading !== null) {
      this.flush();
      this.above.clear();
      this.items.push({ kind: isNote(heading) ? 'note' : 'heading', line: heading });
      return;
    }
    const opens = this.problem !== undefined && cells.has(this.problem.index);
    if (opens) this.flush();
    this.pending.push(opens ? this.carry(cells, continued) : cells);
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
        : readRowIssue(this.columns, this.problem, this.pending);
    if (draft !== null) this.items.push({ kind: 'issue', draft });
    this.pending = [];
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
    const ordinal = this.columns.find(({ role }) => role === 'ordinal');
    const number = ordinal === undefined ? undefined : cells.get(ordinal.index);
    const isOuter = number !== undefined && /^[（(]?[一二三四五六七八九十]+[)）、.]?$/u.test(number.folded);
    return (
      isOuter &&
      [...cells.keys()].every((index) => {
        const role = findColumn(this.columns, index)?.role;
        return role === 'ordinal' || role === 'problem';
      })
    );
  }

  /** One filled cell under an account column goes on with the row above; anywhere else it heads the next rows. */
  private isMergedRest(cells: RowCells): boolean {
    const [index = -1] = cells.keys();
    const role = findColumn(this.columns, index)?.role;
    return role !== undefined && role !== 'ordinal' && role !== 'problem';
  }
}
