import { sheetWords } from '../../wording/index.js';
import { cleanText } from '../clean-text.js';

/** Excel's own limit on the UTF-16 units of a cell; a file with a longer one is reported as damaged. */
const LONGEST_CELL = 32_767;
const [CUT_NOTE] = sheetWords.cut;
/** Height of a line of the cells' font (Songti 10), in points. Larger: air; smaller: LibreOffice without Songti cuts the last line. */
const LINE_HEIGHT = 14;
/** Air above and below the text of a cell, in points. */
const AIR = 4;
/** Excel's own limit on the height of a row, in points. */
const TALLEST_ROW = 409;
/** Characters that take the room of two. */
const WIDE = /[\u1100-\u115F\u2010-\u203B\u2E80-\u303E\u3041-\uFFDC]/u;
/** Marks that may not begin a line, and those that may not end one: they take a neighbour with them. */
const NEVER_FIRST = /[，。、；：！？”’）》」』】〉〕…%]/u;
const NEVER_LAST = /[“‘（《「『【〈〔]/u;

function measureCharacter(character: string): number {
  return character.length > 1 || WIDE.test(character) ? 2 : 1;
}

/** Lines one paragraph takes, broken as a spreadsheet breaks them: anywhere between Chinese characters, but no line begins with a closing mark. */
function countWrapped(paragraph: string, room: number): number {
  let lines = 1;
  let width = 0;
  let before = '';
  for (const character of paragraph) {
    const wide = measureCharacter(character);
    if (width + wide > room) {
      lines += 1;
      const carried = NEVER_FIRST.test(character) || NEVER_LAST.test(before) ? measureCharacter(before) : 0;
      width = carried + wide;
    } else width += wide;
    before = character;
  }
  return lines;
}

/** Lines a text takes in a column `width` characters wide. */
function countLines(text: string, width: number): number {
  const room = Math.max(Math.floor(width), 2);
  return text.split('\n').reduce((sum, paragraph) => sum + countWrapped(paragraph, room), 0);
}

/**
 * The height (points) a row needs to show its wrapped cells in whole. Written out, since LibreOffice and WPS do not grow
 * rows by themselves on opening a file that states a default height, as this writer's files do.
 */
export function estimateHeight(cells: readonly (string | number)[], widths: readonly number[]): number {
  const lines = cells.map((cell, place) => (typeof cell === 'number' ? 1 : countLines(cell, widths[place] ?? 10)));
  return Math.min(Math.max(1, ...lines) * LINE_HEIGHT + AIR, TALLEST_ROW);
}

/** A text a cell can hold; what is cut off says so. Written as a string cell, it is never run as a formula. */
export function fitCell(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= LONGEST_CELL) return clean;
  // A pair of surrogates cut in half is dropped with its other half.
  return `${clean.slice(0, LONGEST_CELL - CUT_NOTE.length).replace(/\p{Cs}$/u, '')}${CUT_NOTE}`;
}
