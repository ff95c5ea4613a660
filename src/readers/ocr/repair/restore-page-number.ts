import type { GlyphLine } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { cutEnlarged } from '../picture/cut-enlarged.js';
import type { NumberReader } from './restore-circled.js';
import { segmentInk } from '../ink/segment-ink.js';

/** `— 4 —` with something else than figures in the middle. */
const MISREAD = /^[一—\-][^0-9]{1,3}[一—\-]$/u;

/** Pixels high a figure is drawn before it is read. */
const READING_HEIGHT = 36;

/** The number of a page between dashes (GB/T 9704-2012 7.5), read again by itself: a lone figure is read as 了 or 7 as 72. */
export async function restorePageNumber(
  line: GlyphLine,
  picture: GreyPicture,
  em: number,
  readNumber: NumberReader,
): Promise<GlyphLine> {
  const [first, second, last] = [line.glyphs[0], line.glyphs[1], line.glyphs.at(-1)];
  if (first === undefined || second === undefined || last === undefined) return line;
  if (!MISREAD.test(line.glyphs.map((glyph) => glyph.text).join(''))) return line;
  const level = (first.top + first.bottom) / 2;
  const box = { left: first.left, right: last.right, top: level - 0.6 * em, bottom: level + 0.6 * em };
  const inside = segmentInk(picture, box).slice(1, -1);
  const [from, to] = [inside[0], inside.at(-1)];
  if (from === undefined || to === undefined) return line;
  const cut = {
    left: from.left,
    right: to.right,
    top: Math.min(...inside.map(({ top }) => top)),
    bottom: Math.max(...inside.map(({ bottom }) => bottom)),
  };
  const number = await readNumber(cutEnlarged(picture, cut, READING_HEIGHT));
  if (number === null) return line;
  return {
    ...line,
    glyphs: [first, { ...second, ...cut, text: String(number), opensWord: true }, { ...last, opensWord: true }],
  };
}
