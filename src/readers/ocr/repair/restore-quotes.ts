import type { Glyph } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, segmentInk } from '../ink/segment-ink.js';

const QUOTE = /^[“”]$/u;
/** Shapes in sizes of the line's characters: a comma of a quotation mark is small and hangs at the top. */
const COMMA_WIDTH = 0.25;
const COMMA_HEIGHT = 0.42;
/** Between the two commas of one mark. */
const PAIR_GAP = 0.16;
/** By how much the blank on one side must be wider: a mark fills half its square, so that it differs by half of it. */
const LEAN = 0.15;

/**
 * ” is read as “. The mark that opens stands in the right half of its square, the one that closes in the left. Nothing is
 * changed in a line where not every mark is found in the picture.
 */
export function restoreQuotes(glyphs: readonly Glyph[], picture: GreyPicture, em: number): readonly Glyph[] {
  const marks = glyphs.filter((glyph) => QUOTE.test(glyph.text));
  if (marks.length === 0) return glyphs;
  const level = (Math.min(...glyphs.map(({ top }) => top)) + Math.max(...glyphs.map(({ bottom }) => bottom))) / 2;
  const box = {
    left: Math.min(...glyphs.map(({ left }) => left)) - 0.1 * em,
    right: Math.max(...glyphs.map(({ right }) => right)) + 0.5 * em,
    top: level - 0.6 * em,
    bottom: level + 0.6 * em,
  };
  const sides = listSides(segmentInk(picture, box), level, em);
  if (sides.length !== marks.length) return glyphs;
  return glyphs.map((glyph) => {
    const side = sides[marks.indexOf(glyph)];
    return side === undefined || side === null ? glyph : { ...glyph, text: side };
  });
}

/** For each quotation mark in the ink, from left to right, which it is; null where its place does not say. */
function listSides(segments: readonly Box[], level: number, em: number): ('“' | '”' | null)[] {
  const sides: ('“' | '”' | null)[] = [];
  for (let index = 0; index + 1 < segments.length; index += 1) {
    const [first, second] = [segments[index], segments[index + 1]];
    if (first === undefined || second === undefined || !isComma(first, level, em) || !isComma(second, level, em))
      continue;
    if (second.left - first.right > PAIR_GAP * em) continue;
    const before = first.left - (segments[index - 1]?.right ?? -Infinity);
    const after = (segments[index + 2]?.left ?? Infinity) - second.right;
    if (Math.abs(before - after) < LEAN * em || before === after) sides.push(null);
    else sides.push(before > after ? '“' : '”');
    index += 1;
  }
  return sides;
}

function isComma({ left, right, top, bottom }: Box, level: number, em: number): boolean {
  return right - left < COMMA_WIDTH * em && bottom - top < COMMA_HEIGHT * em && bottom < level + 0.05 * em;
}
