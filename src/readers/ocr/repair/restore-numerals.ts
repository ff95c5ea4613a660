import type { Glyph } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { readStrokes } from '../ink/read-strokes.js';
import { segmentInk } from '../ink/segment-ink.js';

/** A marker whose number word is of strokes alone, or was read as something like it: （二） read as （三） or （工）. */
const MARKER = /^[（(]?([一二三工土干于王亏])[)）、]/u;
/** In sizes of the line's characters: a number word is this wide at least, brackets and marks are narrower. */
const NARROWEST = 0.5;

/** 一, 二 and 三 of a heading are taken for one another in poor scans: their strokes are counted in the ink. */
export function restoreNumerals(glyphs: readonly Glyph[], picture: GreyPicture, em: number): readonly Glyph[] {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const numeral = MARKER.exec(text)?.[1];
  const first = glyphs[0];
  if (numeral === undefined || first === undefined) return glyphs;
  const level = (first.top + first.bottom) / 2;
  const left = first.left - 0.1 * em;
  const box = { left, right: left + 2.5 * em, top: level - 0.6 * em, bottom: level + 0.6 * em };
  const ink = segmentInk(picture, box).find((segment) => segment.right - segment.left > NARROWEST * em);
  const counted = ink === undefined ? null : readStrokes(picture, ink, em);
  if (ink === undefined || counted === null || counted === numeral) return glyphs;
  const at = text.indexOf(numeral);
  return glyphs.map((glyph, index) => (index === at ? { ...glyph, ...ink, text: counted } : glyph));
}
