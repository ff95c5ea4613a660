import { normaliseLine, type Paragraph } from '../../text/index.js';
import { createTableRow, type CellLines } from '../table-row.js';

/** A table while its rows go by. */
interface OpenTable {
  readonly table: number;
  /** The most cells a row of it has had. */
  columns: number;
}

/** Lines of one row → its cells: a tab ends a cell, text after a line end goes on in the cell; the last tab opens none. */
function listCells(lines: readonly string[]): readonly CellLines[] {
  const cells = lines.join('\n').split('\t').slice(0, -1);
  return cells.map((cell, column) => ({ lines: cell.split('\n'), column }));
}

/**
 * Body text of a DOC → paragraphs. A cell ends in a tab and a row in a tab at the end of its line. After a row, a line
 * with tabs that does not end in one may begin a row whose cell holds several paragraphs: it does when a row end follows
 * and the whole has no more cells than the rows before.
 */
export function listDocParagraphs(body: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let tables = 0;
  let open: OpenTable | undefined;
  let pending: string[] = [];

  const flushPending = (): void => {
    if (pending.length > 0) open = undefined;
    for (const text of pending.map(normaliseLine)) if (text !== '') paragraphs.push({ text, page: null });
    pending = [];
  };
  const addRow = (line: string): void => {
    const joined = listCells([...pending, line]);
    if (open === undefined || joined.length > open.columns) flushPending();
    const cells = pending.length > 0 ? joined : listCells([line]);
    open ??= { table: tables++, columns: 0 };
    open.columns = Math.max(open.columns, cells.length);
    const row = createTableRow(cells, open.table, null);
    if (row !== undefined) paragraphs.push(row);
    pending = [];
  };

  for (const line of body.split('\n')) {
    if (line.endsWith('\t')) addRow(line);
    else {
      pending.push(line);
      if (!(open !== undefined && pending.some((each) => each.includes('\t')))) flushPending();
    }
  }
  flushPending();
  return paragraphs;
}
