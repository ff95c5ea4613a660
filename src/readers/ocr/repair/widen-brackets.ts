import type { Glyph } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, segmentInk } from '../ink/segment-ink.js';

/** A marker in half-width brackets at the start of a line. */
const MARKER = /^\((?:[0-9]{1,3}|[一二三四五六七八九十]{1,4})\)/u;
/** Shapes in sizes of the line's characters. No figure and no number word is as high and as narrow as a bracket. */
const BRACKET = { narrowest: 0.12, widest: 0.38, lowest: 0.84 } as const;
const LONGEST_MARKER = 6;
/** Blank behind a closing bracket from which it is a full-width one, its ink in the left half of its square. */
const WIDE_GAP = 0.4;

/** The recogniser gives ( and ) for full-width brackets too. Those of a marker are told by the blank behind the second. */
export function widenBrackets(glyphs: readonly Glyph[], picture: GreyPicture, em: number): readonly Glyph[] {
  const marker = MARKER.exec(glyphs.map((glyph) => glyph.text).join(''))?.[0];
  const first = glyphs[0];
  if (marker === undefined || first === undefined) return glyphs;
  const level = (first.top + first.bottom) / 2;
  const left = first.left - 0.1 * em;
  const box = { left, right: left + LONGEST_MARKER * em, top: level - 0.6 * em, bottom: level + 0.6 * em };
  const segments = segmentInk(picture, box);
  const closing = segments.findIndex((segment, index) => index > 1 && isBracket(segment, em));
  const [close, next] = [segments[closing], segments[closing + 1]];
  if (close === undefined || next === undefined || next.left - close.right < WIDE_GAP * em) return glyphs;
  return glyphs.map((glyph, index) => {
    if (index === 0) return { ...glyph, text: '（' };
    return index === marker.length - 1 ? { ...glyph, text: '）' } : glyph;
  });
}

function isBracket({ left, right, top, bottom }: Box, em: number): boolean {
  const width = right - left;
  return width > BRACKET.narrowest * em && width < BRACKET.widest * em && bottom - top > BRACKET.lowest * em;
}
