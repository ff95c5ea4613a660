import type { ImportFile } from './import-view.js';

const COLUMNS = ['path', 'state', 'noticeId', 'nearDuplicateOf', 'code', 'message'] as const;
/** So that a spreadsheet takes the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that begins so is a formula to a spreadsheet. */
const FORMULA_START = /^[=+\-@\t\r]/u;

/** The report of an import as CSV (RFC 4180), one file a line, in pieces as the files come. */
export async function* formatReportCsv(files: AsyncIterable<ImportFile>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.join(',')}\r\n`;
  for await (const file of files) yield `${COLUMNS.map((column) => quoteCell(file[column] ?? '')).join(',')}\r\n`;
}

/** The report of an import as one JSON array, in pieces as the files come. */
export async function* formatReportJson(files: AsyncIterable<ImportFile>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const file of files) {
    yield separator + JSON.stringify(file);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function quoteCell(text: string): string {
  const harmless = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${harmless.replace(/"/gu, '""')}"`;
}
