import type { PositionedText } from '../page/index.js';
import { findMedian, findSlope, type Glyph, type GlyphLine, measureGlyphEm } from './ink/glyph-line.js';
import { repairSlips } from './repair/repair-slips.js';

/** In font sizes: a gap this wide parts columns, cells and a signature; narrower ones are loose setting. */
const PART_GAP = 1.6;
/** Ratio to the page's usual size from which a line's own is believed. Larger: titles shrink to the text; smaller: lines of figures grow. */
const OWN_SIZE = 1.3;
/**
 * Full-width marks whose ink fills only the left or the right half of their square; the recogniser gives , ; : ! ? for
 * full-width ones too.
 */
const LEFT_HALF_MARK = /^[，。、；：！？”’）》」』】〉〕,;:!?]$/u;
const RIGHT_HALF_MARK = /^[“‘（《「『【〈〔]$/u;

/** Recognised lines → placed runs: levelled, and cut where columns or cells part. */
export function placeLines(lines: readonly GlyphLine[]): PositionedText[] {
  const slope = findSlope(lines);
  const em = findMedian(lines.map(measureGlyphEm).filter((size) => size > 0));
  return lines.flatMap((line) => placeLine(line, slope, em));
}

/** A line's own size where it clearly differs from the page's. */
function chooseEm(line: GlyphLine, usual: number): number {
  const own = line.size ?? measureGlyphEm(line);
  if (own === 0) return usual || Math.max(...line.glyphs.map((glyph) => glyph.bottom - glyph.top));
  return Math.max(own, usual) < OWN_SIZE * Math.min(own, usual) ? usual : own;
}

function placeLine(line: GlyphLine, slope: number, usual: number): PositionedText[] {
  const em = chooseEm(line, usual);
  const { baseline } = line;
  const level = (baseline.y0 + baseline.y1) / 2 - (slope * (baseline.x0 + baseline.x1)) / 2;
  return cutAtGaps(line.glyphs, em).map((glyphs) => {
    const left = Math.min(...glyphs.map((glyph) => findLeft(glyph, em)));
    const right = Math.max(...glyphs.map((glyph) => findRight(glyph, em)));
    return {
      text: repairSlips(spell(glyphs)),
      x: left,
      baseline: level,
      width: right - left,
      fontSize: em,
      bold: false,
    };
  });
}

function cutAtGaps(glyphs: readonly Glyph[], em: number): Glyph[][] {
  const parts: Glyph[][] = [];
  for (const glyph of glyphs) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part === undefined || before === undefined) parts.push([glyph]);
    else if (findLeft(glyph, em) - findRight(before, em) > PART_GAP * em) parts.push([glyph]);
    else part.push(glyph);
  }
  return parts;
}

function spell(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph, index) => (index > 0 && glyph.opensWord ? ` ${glyph.text}` : glyph.text)).join('');
}

/** Where the square of a half-inked mark begins. */
function findLeft(glyph: Glyph, em: number): number {
  return RIGHT_HALF_MARK.test(glyph.text) ? Math.min(glyph.left, glyph.right - 0.95 * em) : glyph.left;
}

/** Where the square of a half-inked mark ends: its ink says a line stops half a character early. */
function findRight(glyph: Glyph, em: number): number {
  return LEFT_HALF_MARK.test(glyph.text) ? Math.max(glyph.right, glyph.left + 0.95 * em) : glyph.right;
}
