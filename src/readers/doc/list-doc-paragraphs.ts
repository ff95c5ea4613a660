import { normaliseLine, type Paragraph } from '../../text/index.js';
import { createTableRow, type CellLines } from '../table-row.js';

/** A row being gathered: the lines of each of its cells so far. */
type OpenRow = string[][];

/** Adds a line to the open row: its tabs end cells, its text goes on in the open cell. */
function addLine(row: OpenRow, line: string): void {
  const [first = '', ...rest] = line.split('\t');
  const open = row.at(-1);
  if (open === undefined) row.push([first]);
  else open.push(first);
  for (const text of rest) row.push([text]);
}

/** The last tab of a row ends the row's last cell and opens none. */
function listCells(row: OpenRow): readonly CellLines[] {
  return row.slice(0, -1).map((lines, column) => ({ lines, column }));
}

/**
 * Body text of a DOC → paragraphs. A cell ends in a tab and a row in a tab at the end of its line; inside a table, a
 * line with tabs that does not end in one is a row whose cell holds several paragraphs and goes on in the next line.
 */
export function listDocParagraphs(body: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let tables = 0;
  let inTable = false;
  let row: OpenRow = [];
  const addParagraph = (line: string): void => {
    const text = normaliseLine(line);
    if (text !== '') paragraphs.push({ text, page: null });
  };
  for (const line of body.split('\n')) {
    const opensRow = line.endsWith('\t') || (inTable && line.includes('\t'));
    if (row.length === 0 && !opensRow) {
      if (inTable) tables += 1;
      inTable = false;
      addParagraph(line);
      continue;
    }
    addLine(row, line);
    inTable = true;
    if (!line.endsWith('\t')) continue;
    const paragraph = createTableRow(listCells(row), tables, null);
    if (paragraph !== undefined) paragraphs.push(paragraph);
    row = [];
  }
  for (const line of row.flat()) addParagraph(line);
  return paragraphs;
}
