import { readNotice } from '../../src/pipeline.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { createDocx, paragraph } from './docx-package.js';

/** A cell of a test's table: its text, how many columns and rows it takes; `null` where one from above goes on. */
interface TestCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}
export type TestRow = readonly (TestCell | string | null)[];
type Part = string | readonly TestRow[];

const toCell = (cell: TestCell | string): TestCell => (typeof cell === 'string' ? { text: cell } : cell);

function writeHtml(parts: readonly Part[]): Uint8Array {
  const cells = (row: TestRow): string =>
    row
      .flatMap((cell) => (cell === null ? [] : [toCell(cell)]))
      .map(({ text, columns = 1, rows = 1 }) => `<td colspan="${columns}" rowspan="${rows}">${text}</td>`)
      .join('');
  const body = parts.map((part) =>
    typeof part === 'string'
      ? `<p>${part}</p>`
      : `<table>${part.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
  );
  return new TextEncoder().encode(`<html><meta charset="utf-8"><body>${body.join('')}</body></html>`);
}

function writeDocx(parts: readonly Part[]): Uint8Array {
  const cell = (each: TestCell | string | null): string => {
    const { text, columns = 1, rows = 1 } = each === null ? { text: '', rows: 0 } : toCell(each);
    const merge = rows === 0 ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
    return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
  };
  const body = parts.map((part) =>
    typeof part === 'string'
      ? paragraph(part)
      : `<w:tbl>${part.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  return createDocx({ body: body.join('') });
}

/** Notices with tables, written and read in the formats that merge cells. */
export const tableFormats: readonly (readonly [string, (parts: readonly Part[]) => Promise<NoticeRecord>])[] = [
  ['HTML', (parts) => readNotice(writeHtml(parts), 'notice.html')],
  ['DOCX', (parts) => readNotice(writeDocx(parts), 'notice.docx')],
];
