/** Characters XML 1.0 has no way to write, and that no page or sheet shows. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu;
/**
 * Characters a spreadsheet takes for the start of a formula, or skips before one; full-width forms included, since some
 * programs fold them (OWASP, CSV Injection).
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A text every format can hold: no control characters but tab and line feed, no half of a surrogate pair, LF line ends. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(UNWRITABLE, '');
}

/** Whether a spreadsheet might run this text. */
export function startsFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
