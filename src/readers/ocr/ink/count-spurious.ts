import type { Glyph } from './glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { segmentInk } from './segment-ink.js';

/** What a marker is read as a second time, behind itself: ① as ①D, 1) as 1)0. */
const LETTER = /^[0O〇DGJ)）》]$/u;
/** In sizes of the line's characters: a piece of ink this wide is a Chinese character and none of those. */
const WIDE = 0.7;

/** How many glyphs from `start` on have no ink: behind a marker that ends at `right` a Chinese character follows at once. */
export function countSpurious(
  glyphs: readonly Glyph[],
  start: number,
  right: number,
  picture: GreyPicture,
  em: number,
): number {
  const [glyph] = glyphs.slice(start);
  if (glyph === undefined || !LETTER.test(glyph.text)) return 0;
  const level = (glyph.top + glyph.bottom) / 2;
  const behind = { left: right + 1, right: right + 2.5 * em, top: level - 0.6 * em, bottom: level + 0.6 * em };
  const [next] = segmentInk(picture, behind);
  return next !== undefined && next.right - next.left > WIDE * em ? 1 : 0;
}
