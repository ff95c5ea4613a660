import { cleanText } from './clean-text.js';

/** Excel's own limit on the UTF-16 units of a cell; a file with a longer one is reported as damaged. */
const LONGEST_CELL = 32_767;
const CUT_NOTE = '……（超出单元格上限，已截断）';
/** OOXML's escape of a character (ECMA-376 part 1, 22.9.2.19 ST_Xstring): a program would show `_x0041_` as A. */
const ESCAPE_ALIKE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** A text a cell can hold; what is cut off says so. Written as a string cell, it is never run as a formula. */
export function fitCell(text: string): string {
  const clean = cleanText(text).replace(ESCAPE_ALIKE, '_x005F_');
  if (clean.length <= LONGEST_CELL) return clean;
  // A pair of surrogates cut in half is dropped with its other half.
  return `${clean.slice(0, LONGEST_CELL - CUT_NOTE.length).replace(/\p{Cs}$/u, '')}${CUT_NOTE}`;
}
