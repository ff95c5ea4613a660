/** Height of a line of the default font (Calibri or Songti 11), in points. */
const LINE_HEIGHT = 15;
/** Excel's own limit on the height of a row, in points. */
const TALLEST_ROW = 409;
/** Characters that take the room of two. */
const WIDE = /[\u1100-\u115F\u2010-\u203B\u2E80-\u303E\u3041-\uFFDC]/u;

function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.length > 1 || WIDE.test(character) ? 2 : 1;
  return width;
}

/** Lines a text takes in a column `width` characters wide; one character less is counted on, for the padding. */
function countLines(text: string, width: number): number {
  const room = Math.max(width - 1, 2);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(measureWidth(line) / room));
  return lines;
}

/**
 * The height (points) a row needs to show its wrapped cells in whole. Written out, since LibreOffice and WPS do not grow
 * rows by themselves on opening a file that states a default height, as this writer's files do.
 */
export function estimateHeight(cells: readonly (string | number)[], widths: readonly number[]): number {
  const lines = cells.map((cell, place) => (typeof cell === 'number' ? 1 : countLines(cell, widths[place] ?? 10)));
  return Math.min(Math.max(1, ...lines) * LINE_HEIGHT + 2, TALLEST_ROW);
}
