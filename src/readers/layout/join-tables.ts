import type { Paragraph } from '../../text/index.js';
import { buildRowParagraph, type JoinedText } from './build-paragraph.js';
import { joinCell } from './join-cell.js';
import { joinLines } from './join-text.js';
import { EDGE_STEP, type PageTable, type TableRow } from './table.js';

interface JoinedCell {
  readonly column: number;
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

/** Does a table at the top of a page go on with the one at the foot of the page before? Their columns are the same. */
export function continuesTable(before: TablePart, next: TablePart): boolean {
  const [a, b] = [before.table.edges, next.table.edges];
  return (
    next.page === before.page + 1 &&
    a.length === b.length &&
    a.every((edge, index) => Math.abs(edge - (b[index] ?? 0)) <= EDGE_STEP)
  );
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
    part.table.rows.forEach((row, position) => {
      const joined = { page: part.page, cells: joinRow(row, part.page) };
      const head = rows[position];
      if (atTop && head !== undefined && readRow(head) === readRow(joined)) {
        heads.push(joined);
        return;
      }
      const last = rows.at(-1);
      if (atTop && last !== undefined && isCut(last, joined)) rows[rows.length - 1] = mergeRows(last, joined);
      else rows.push(joined);
      atTop = false;
    });
  });
  return { rows: buildRows(rows, number), repeated: buildRows(heads, number) };
}

function joinRow(row: TableRow, page: number): JoinedCell[] {
  return row.cells.map((cell) => ({
    column: cell.column,
    paragraphs: cell.texts.length > 0 ? joinCell(cell, page) : [],
  }));
}

function readRow(row: JoinedRow): string {
  return row.cells.map((cell) => cell.paragraphs.map((paragraph) => paragraph.text).join('')).join('\t');
}

/** A row that begins with an empty cell at the top of a page, under a row that has the cell, is the rest of that row. */
function isCut(last: JoinedRow, next: JoinedRow): boolean {
  const first = next.cells[0];
  return first?.paragraphs.length === 0 && last.cells.length === next.cells.length;
}

function mergeRows(last: JoinedRow, next: JoinedRow): JoinedRow {
  return {
    page: last.page,
    cells: last.cells.map((cell, index) => ({
      column: cell.column,
      paragraphs: mergeParagraphs(cell.paragraphs, next.cells[index]?.paragraphs ?? []),
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
