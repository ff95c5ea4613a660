/**
 * Characters a spreadsheet takes for the start of a formula, or skips before one; full-width forms included, since some
 * programs fold them (OWASP, CSV Injection).
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Whether a spreadsheet might run this text. */
export function startsFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
