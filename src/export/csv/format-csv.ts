import { type Options, stringify } from 'csv-stringify/sync';
import { cleanText, startsFormula } from '../clean-text.js';

export type CsvRow = readonly (string | number)[];

/** RFC 4180: CRLF between lines; a cell of several lines is quoted, whichever line end it holds. */
const options: Options = { record_delimiter: '\r\n', quoted_match: /[\r\n]/u, cast: { string: disarmFormula } };

/**
 * CSV has no types, so what begins like a formula gets an apostrophe before it (OWASP, CSV Injection): visible, but the
 * one mark Excel, WPS and LibreOffice all take for “this is text”. The test comes before cleaning and after: a control
 * character in front must not hide a formula.
 */
function disarmFormula(text: string): string {
  const clean = cleanText(text);
  return startsFormula(text) || startsFormula(clean) ? `'${clean}` : clean;
}

/** Rows → CSV, with a byte order mark so that Excel and WPS read it as UTF-8. */
export function formatCsv(rows: readonly CsvRow[]): string {
  return stringify([...rows], { ...options, bom: true });
}

/** The same for rows that come one by one: a table of any length in little memory. */
export async function* streamCsv(head: CsvRow, rows: AsyncIterable<CsvRow>): AsyncGenerator<string> {
  yield formatCsv([head]);
  for await (const row of rows) yield stringify([row], options);
}
