/** Characters a spreadsheet takes for the start of a formula, full-width forms included (OWASP: CSV injection). */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;

/** A text no spreadsheet runs: what begins like a formula gets an apostrophe before it, as a person would type it. */
export function disarmFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

const quote = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows → CSV after RFC 4180, with a byte order mark so that Excel and WPS read it as UTF-8. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => quote(disarmFormula(cell))).join(',')).join('\r\n')}\r\n`;
}
