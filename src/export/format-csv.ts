import { cleanText } from './clean-text.js';
import { startsFormula } from './formula-start.js';

/**
 * CSV has no types, so what begins like a formula gets an apostrophe before it (OWASP, CSV Injection): visible, but the
 * one mark Excel, WPS and LibreOffice all take for “this is text”. The test comes before cleaning and after: a control
 * character in front must not hide a formula.
 */
function disarmFormula(text: string): string {
  const clean = cleanText(text);
  return startsFormula(text) || startsFormula(clean) ? `'${clean}` : clean;
}

const quote = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows → CSV after RFC 4180 (CRLF), with a byte order mark so that Excel and WPS read it as UTF-8. */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  const show = (cell: string | number): string =>
    typeof cell === 'number' ? String(cell) : quote(disarmFormula(cell));
  return `\uFEFF${rows.map((row) => row.map(show).join(',')).join('\r\n')}\r\n`;
}
