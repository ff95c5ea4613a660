import type { Paragraph } from '../../../text/index.js';
import { buildRowParagraph, type JoinedText } from '../paragraphs/build-paragraph.js';
import { joinCell } from './join-cell.js';
import { joinLines } from '../lines/join-text.js';
import { EDGE_STEP, type PageTable, type PrintedRow } from './table.js';

interface JoinedCell {
  readonly column: number;
  readonly continues?: true;
  readonly paragraphs: readonly JoinedText[];
}

interface JoinedRow {
  readonly page: number;
  readonly cells: readonly JoinedCell[];
}

/** A table over one page or several: the parts follow each other with nothing but furniture between. */
export interface TablePart {
  readonly page: number;
  readonly table: PageTable;
}

/**
 * Does a table at the top of a page go on with the one at the foot of the page before? Their columns are the same: at
 * the same place where lines part them (a form cut by the page may have fewer overleaf, as its last row has); in turn
 * where gaps do, for the words of a column may all stand in its middle.
 */
export function continuesTable(before: TablePart, next: TablePart): boolean {
  const [a, b] = [before.table.edges, next.table.edges];
  if (next.page !== before.page + 1) return false;
  if (before.table.framed && next.table.framed) {
    if (a.length !== b.length) return isAsWide(before.table, next.table) && isSamePlaces(readEdges(before.table), b);
    return isSamePlaces(a, b);
  }
  if (a.length !== b.length) return false;
  return a.every((edge, index) => edge < (b[index + 1] ?? Infinity) && (b[index] ?? 0) < (a[index + 1] ?? Infinity));
}

function isSamePlaces(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((edge, index) => Math.abs(edge - (b[index] ?? 0)) <= EDGE_STEP);
}

/** Left edges of the cells of the last row. */
function readEdges(table: PageTable): number[] {
  return table.rows.at(-1)?.cells.map((cell) => cell.left) ?? [];
}

function isAsWide(a: PageTable, b: PageTable): boolean {
  const [first, second] = [a, b].map(({ rows }) =>
    Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => cell.right))),
  );
  return Math.abs((first ?? 0) - (second ?? 0)) <= EDGE_STEP;
}

/**
 * The parts of one table → a paragraph a row. A row cut by the page is one row again, and head rows repeated at the top
 * of a page are handed back as furniture.
 */
export function joinTable(parts: readonly TablePart[], number: number): { rows: Paragraph[]; repeated: Paragraph[] } {
  const rows: JoinedRow[] = [];
  const heads: JoinedRow[] = [];
  parts.forEach((part, index) => {
    let atTop = index > 0;
    const columns = parts[0]?.table.edges ?? [];
    const own = part.table.rows.map((row): JoinedRow => {
      const cells = joinRow(row, part.page);
      return { page: part.page, cells: part.table.framed ? placeCells(cells, part.table.edges, columns) : cells };
    });
    const first = rows[0];
    const read = atTop && first !== undefined ? partHead(own, first) : own;
    read.forEach((joined, position) => {
      const head = rows[position];
      if (atTop && head !== undefined && readRow(head) === readRow(joined)) {
        heads.push(joined);
        return;
      }
      const last = rows.at(-1);
      const cut = parts[index - 1]?.table.openBottom === true;
      if (atTop && last !== undefined && (cut || isCut(last, joined))) rows[rows.length - 1] = mergeRows(last, joined);
      else rows.push(joined);
      atTop = false;
    });
  });
  return { rows: buildRows(rows, number), repeated: buildRows(heads, number) };
}

/** Cells numbered by the columns of the table's first part: a part that shows fewer counts them otherwise. */
function placeCells(
  cells: readonly JoinedCell[],
  own: readonly number[],
  columns: readonly number[],
): readonly JoinedCell[] {
  return cells.map((cell) => {
    const at = columns.findIndex((edge) => Math.abs(edge - (own[cell.column] ?? Infinity)) <= EDGE_STEP);
    return at < 0 ? cell : { ...cell, column: at };
  });
}

function joinRow(row: PrintedRow, page: number): JoinedCell[] {
  return row.cells.map((cell) => ({
    column: cell.column,
    ...(cell.continues === true ? { continues: true } : {}),
    paragraphs: cell.texts.length > 0 ? joinCell(cell, page) : [],
  }));
}

/**
 * Without a frame the head repeated at the top of a page and the rest of a row under it may stand as close as the lines
 * of one cell. Where each cell begins with what the head's cell says, they are two rows.
 */
function partHead(rows: readonly JoinedRow[], head: JoinedRow): readonly JoinedRow[] {
  const [first, ...others] = rows;
  if (first?.cells.length !== head.cells.length || readRow(first) === readRow(head)) return rows;
  const parted = first.cells.map((cell, index) => partParagraphs(cell.paragraphs, readCell(head.cells[index])));
  if (!parted.every((parts) => parts !== null)) return rows;
  const repeated = first.cells.map((cell, index) => ({ ...cell, paragraphs: parted[index]?.head ?? [] }));
  const rest = first.cells.map((cell, index) => ({ ...cell, paragraphs: parted[index]?.rest ?? [] }));
  return [{ ...first, cells: repeated }, { ...first, cells: rest }, ...others];
}

/** The paragraphs that say `head`, and those behind them; null where the cell does not begin so. */
function partParagraphs(
  paragraphs: readonly JoinedText[],
  head: string,
): { readonly head: readonly JoinedText[]; readonly rest: readonly JoinedText[] } | null {
  if (head === '') return { head: [], rest: paragraphs };
  const [first, ...others] = paragraphs;
  if (first === undefined) return null;
  if (head.startsWith(first.text)) {
    const parts = partParagraphs(others, head.slice(first.text.length));
    return parts === null ? null : { head: [first, ...parts.head], rest: parts.rest };
  }
  return first.text.startsWith(head)
    ? { head: [sliceText(first, 0, head.length)], rest: [sliceText(first, head.length, first.text.length), ...others] }
    : null;
}

function sliceText({ text, boxes }: JoinedText, from: number, to: number): JoinedText {
  return {
    text: text.slice(from, to),
    boxes: boxes
      .filter((box) => box.start < to && box.end > from)
      .map((box) => ({ ...box, start: Math.max(box.start, from) - from, end: Math.min(box.end, to) - from })),
  };
}

function readCell(cell: JoinedCell | undefined): string {
  return (cell?.paragraphs ?? []).map((paragraph) => paragraph.text).join('');
}

function readRow(row: JoinedRow): string {
  return row.cells.map(readCell).join('\t');
}

/** A row that begins with an empty cell at the top of a page, under a row that has the cell, is the rest of that row. */
function isCut(last: JoinedRow, next: JoinedRow): boolean {
  const first = next.cells[0];
  return first?.paragraphs.length === 0 && last.cells.length === next.cells.length;
}

function mergeRows(last: JoinedRow, next: JoinedRow): JoinedRow {
  const columns = [...new Set([...last.cells, ...next.cells].map((cell) => cell.column))].sort((a, b) => a - b);
  const findParagraphs = (row: JoinedRow, column: number) =>
    row.cells.filter((cell) => cell.column === column).flatMap((cell) => cell.paragraphs);
  return {
    page: last.page,
    cells: columns.map((column) => ({
      column,
      paragraphs: mergeParagraphs(findParagraphs(last, column), findParagraphs(next, column)),
    })),
  };
}

/** The page cut a sentence of the cell, unless it ended just there. */
function mergeParagraphs(before: readonly JoinedText[], after: readonly JoinedText[]): readonly JoinedText[] {
  const last = before.at(-1);
  const first = after[0];
  if (last === undefined || first === undefined || /[。；！？]$/u.test(last.text)) return [...before, ...after];
  const text = last.text + joinLines(last.text, first.text);
  const boxes = first.boxes.map((box) => ({ ...box, start: box.start + text.length, end: box.end + text.length }));
  return [...before.slice(0, -1), { text: text + first.text, boxes: [...last.boxes, ...boxes] }, ...after.slice(1)];
}

function buildRows(rows: readonly JoinedRow[], number: number): Paragraph[] {
  return rows.map((row) => buildRowParagraph(row.page, row.cells, number)).filter((row) => row !== null);
}
