import { buildNotice, type NoticeRecord } from '../../src/notice/index.js';
import type { Paragraph, SourceText } from '../../src/text/index.js';

/** A paragraph, or a table's row given by its cells; null is an empty cell, '^' one that goes on from the row above. */
export type Block = string | readonly (string | null)[];

function toRow(cells: readonly (string | null)[], table: number): Paragraph {
  let text = '';
  const placed = cells.map((cell, column) => {
    const content = cell === null || cell === '^' ? '' : cell;
    if (column > 0) text += '\t';
    const start = text.length;
    text += content;
    return { start, end: text.length, column, ...(cell === '^' ? { continues: true as const } : {}) };
  });
  return { text, page: null, cells: placed, table };
}

/** Blocks → the notice read of them. Rows that follow one another are one table; a paragraph, or '', parts two. */
export function readBlocks(blocks: readonly Block[]): NoticeRecord {
  const paragraphs = blocks.flatMap((block, index): Paragraph[] => {
    if (typeof block !== 'string')
      return [toRow(block, blocks.slice(0, index).filter((b) => typeof b === 'string').length)];
    return block === '' ? [] : [{ text: block, page: null }];
  });
  const source: SourceText = {
    format: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    paragraphs,
    furniture: [],
    pages: null,
    ocr: false,
    diagnostics: [],
  };
  return buildNotice(source, { fileName: 'notice.docx', sha256: '', bytes: 0 });
}
