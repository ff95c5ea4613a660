import { countSpurious } from '../ink/count-spurious.js';
import { cutEnlarged } from '../picture/cut-enlarged.js';
import { findCircles, INSIDE } from '../ink/find-circles.js';
import type { Glyph, GlyphLine } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import type { Box } from '../ink/segment-ink.js';

/** Reads the number in a small picture; null where it is not sure. */
export type NumberReader = (picture: GreyPicture) => Promise<number | null>;

/** What ①②③ are read as, alone or one after the other: the recogniser does not know them. */
const MISREAD = /^[@G〇QCOD©®0)(]$/u;
const FIRST_CIRCLED = 0x2460;
const MOST_CIRCLED = 20;
/** Pixels across to which a ring is drawn before its number is read, one after the other until one gives it: each size misses another figure. */
const READING_SIZES = [62, 56, 50];

interface Circle {
  readonly line: number;
  /** The glyphs it was read as. */
  readonly start: number;
  length: number;
  readonly box: Box;
  number: number | null;
}

/**
 * Circled numbers (①②③), which the recogniser's model lacks: rings in the picture where @, G or the like was read. The
 * figure inside is read by itself; one that cannot be read continues the numbers before and after it.
 */
export async function restoreCircled(
  lines: readonly GlyphLine[],
  picture: GreyPicture,
  em: number,
  readNumber: NumberReader,
): Promise<GlyphLine[]> {
  const circles = lines.flatMap((line, index) => findInLine(line, index, picture, em));
  for (const circle of circles) {
    for (const size of READING_SIZES)
      circle.number ??= await readNumber(cutEnlarged(picture, circle.box, size, INSIDE));
  }
  continueNumbers(circles.filter((circle) => circle.start === 0));
  return lines.map((line, index) =>
    putCircles(
      line,
      circles.filter((circle) => circle.line === index && circle.number !== null),
    ),
  );
}

function findInLine(line: GlyphLine, index: number, picture: GreyPicture, em: number): Circle[] {
  const circles: Circle[] = [];
  for (let start = 0; start < line.glyphs.length; start += 1) {
    const glyph = line.glyphs[start];
    if (glyph === undefined || !MISREAD.test(glyph.text)) continue;
    const level = (glyph.top + glyph.bottom) / 2;
    const area = {
      left: glyph.left - 0.7 * em,
      right: glyph.left + 1.7 * em,
      top: level - 0.65 * em,
      bottom: level + 0.65 * em,
    };
    const box = findCircles(picture, area, em).find(({ left, right }) => left < glyph.right && right > glyph.left);
    if (box === undefined) continue;
    const before = circles.at(-1);
    if (before?.box.left === box.left) {
      before.length = start - before.start + 1;
      continue;
    }
    const read = countMisread(line.glyphs, start, box);
    const length = read + countSpurious(line.glyphs, start + read, box.right, picture, em);
    circles.push({ line: index, start, length, box, number: null });
    start += length - 1;
  }
  return circles;
}

/** The glyphs made of the ring's ink; a closing bracket that nothing opened is of it even where its box lies beyond. */
function countMisread(glyphs: readonly Glyph[], start: number, ring: Box): number {
  let end = start + 1;
  while (MISREAD.test(glyphs[end]?.text ?? '') && middleOf(glyphs[end]) <= ring.right) end += 1;
  const opened = glyphs.slice(0, start).some((glyph) => /[（(]/u.test(glyph.text));
  const bracket = glyphs[end];
  return (
    end - start + (bracket?.text === ')' && !opened && bracket.left < ring.right + (ring.right - ring.left) / 2 ? 1 : 0)
  );
}

function middleOf(glyph: Glyph | undefined): number {
  return glyph === undefined ? Infinity : (glyph.left + glyph.right) / 2;
}

/** A number not read is the one between its neighbours', or the next after the one before it; it is no ①, which is read well. */
function continueNumbers(circles: readonly Circle[]): void {
  circles.forEach((circle, index) => {
    if (circle.number !== null) return;
    const [before, after] = [circles[index - 1]?.number ?? null, circles[index + 1]?.number ?? null];
    const continued = before !== null ? before + 1 : after !== null && after > 2 ? after - 1 : null;
    circle.number = continued !== null && continued <= MOST_CIRCLED ? continued : null;
  });
}

function putCircles(line: GlyphLine, circles: readonly Circle[]): GlyphLine {
  const glyphs: Glyph[] = [];
  line.glyphs.forEach((glyph, index) => {
    const circle = circles.find(({ start, length }) => index >= start && index < start + length);
    if (circle === undefined) glyphs.push(glyph);
    else if (circle.start === index) {
      const text = String.fromCodePoint(FIRST_CIRCLED + (circle.number ?? 1) - 1);
      glyphs.push({ ...glyph, ...circle.box, text });
    }
  });
  return { ...line, glyphs };
}
