import type { Glyph } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, segmentInk } from '../ink/segment-ink.js';

/** A number at the start of a line right before a word: 一安全生产, 4乡镇. */
const UNMARKED = /^(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?=[\u3400-\u9FFF“《])/u;
/** Shapes in sizes of the line's characters: 、 stands low and small, the rest of its square blank. */
const MARK = { narrowest: 0.15, widest: 0.4, highest: 0.45, blank: 0.25 } as const;
/** In sizes of the line's characters: the dot of 1. is no larger. */
const DOT = 0.2;
/** The widest number that is looked behind. */
const NUMBER_WIDTH = 3.2;

/** 、 behind the number of a heading is sometimes passed over: a small low piece of ink with a blank behind it is one. */
export function restoreMarks(glyphs: readonly Glyph[], picture: GreyPicture, em: number): readonly Glyph[] {
  const number = UNMARKED.exec(glyphs.map((glyph) => glyph.text).join(''))?.[0];
  const [first, last] = [glyphs[0], glyphs[(number?.length ?? 0) - 1]];
  if (number === undefined || first === undefined || last === undefined) return glyphs;
  const level = (first.top + first.bottom) / 2;
  const left = first.left - 0.1 * em;
  const box = { left, right: left + (NUMBER_WIDTH + 2) * em, top: level - 0.6 * em, bottom: level + 0.6 * em };
  const segments = segmentInk(picture, box);
  const width = number.length * (/[0-9]/u.test(number) ? 0.6 : 1) * em;
  const mark = segments.find((segment, index) => {
    const next = segments[index + 1];
    const reached = index > 0 && segment.left - left > 0.4 * em && segment.left - left < width + 0.5 * em;
    return reached && next !== undefined && isMark(segment, level, em) && next.left - segment.right > MARK.blank * em;
  });
  if (mark === undefined) return /[0-9]/u.test(number) ? restoreStop(glyphs, number, segments, em) : glyphs;
  const restored = { ...last, ...mark, text: '、', opensWord: false };
  return [...glyphs.slice(0, number.length), restored, ...glyphs.slice(number.length)];
}

/** . behind a number of figures: a dot on the line they stand on. */
function restoreStop(glyphs: readonly Glyph[], number: string, segments: readonly Box[], em: number): readonly Glyph[] {
  const [last, dot] = [segments[number.length - 1], segments[number.length]];
  const glyph = glyphs[number.length - 1];
  if (last === undefined || dot === undefined || glyph === undefined) return glyphs;
  const small = dot.right - dot.left < DOT * em && dot.bottom - dot.top < DOT * em;
  if (!small || Math.abs(dot.bottom - last.bottom) > DOT * em) return glyphs;
  const stop = { ...glyph, ...dot, text: '.', opensWord: false };
  return [...glyphs.slice(0, number.length), stop, ...glyphs.slice(number.length)];
}

function isMark({ left, right, top, bottom }: Box, level: number, em: number): boolean {
  const width = right - left;
  return width > MARK.narrowest * em && width < MARK.widest * em && bottom - top < MARK.highest * em && top > level;
}
