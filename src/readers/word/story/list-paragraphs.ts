import type { Paragraph } from '../../../text/index.js';
import { createTableRow } from '../../table-row.js';
import { listCellLines } from './finish-table.js';
import type { Block } from './story.js';

/** Blocks as paragraphs; tables are numbered from 0 in the order they appear. */
export function listParagraphs(blocks: readonly Block[]): readonly Paragraph[] {
  const tables = new Map<number, number>();
  const paragraphs: Paragraph[] = [];
  for (const { text, hints, row, lone, chunk } of blocks) {
    if (lone === true || chunk !== undefined) continue;
    if (row === undefined) {
      paragraphs.push({ text, page: null, ...(hints && Object.keys(hints).length > 0 ? { hints } : {}) });
      continue;
    }
    const table = tables.get(row.table) ?? tables.size;
    tables.set(row.table, table);
    const cells = row.cells.map(({ blocks, column, continues }) => ({
      lines: listCellLines(blocks),
      column,
      continues,
    }));
    const paragraph = createTableRow(cells, table, null);
    if (paragraph !== undefined) paragraphs.push(paragraph);
  }
  return paragraphs;
}
