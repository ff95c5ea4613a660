import { cleanText } from './clean-text.js';

/** Excel's own limit on the UTF-16 units of a cell; a file with a longer one is reported as damaged. */
const LONGEST_CELL = 32_767;
const CUT_NOTE = '……（超出单元格上限，已截断）';

/** A text a cell can hold; what is cut off says so. Written as a string cell, it is never run as a formula. */
export function fitCell(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= LONGEST_CELL) return clean;
  // A pair of surrogates cut in half is dropped with its other half.
  return `${clean.slice(0, LONGEST_CELL - CUT_NOTE.length).replace(/\p{Cs}$/u, '')}${CUT_NOTE}`;
}
