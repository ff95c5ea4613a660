import type { Page } from 'tesseract.js';
import type { PositionedText } from '../layout/index.js';
import { repairSlips } from './repair-slips.js';

/** What was read from one picture, in its pixels. */
export interface RecognisedPage {
  readonly texts: readonly PositionedText[];
  /** Mean confidence of its characters, 0 to 100; 0 where nothing was read. */
  readonly confidence: number;
}

interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly confidence: number;
  /** Opens a word, so that a space may stand before it. */
  readonly opensWord: boolean;
}

interface GlyphLine {
  readonly glyphs: readonly Glyph[];
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

/** In font sizes: a gap this wide parts columns, cells and a signature; narrower ones are loose setting. */
const PART_GAP = 1.6;
/** Ratio to the page's usual size from which a line's own is believed. Larger: titles shrink to the text; smaller: lines of figures grow. */
const OWN_SIZE = 1.3;
const HAN = /[\u3400-\u9FFF]/u;
/** Full-width marks whose ink fills only the left or the right half of their square. */
const LEFT_HALF_MARK = /^[，。、；：！？”’）》」』】〉〕]$/u;
const RIGHT_HALF_MARK = /^[“‘（《「『【〈〔]$/u;
/** Ink of a Chinese character as a share of its square, where no two stand side by side to measure. */
const INK_SHARE = 0.92;

/** Recognised lines → placed runs: levelled, and cut where columns or cells part. */
export function placeLines(page: Page): RecognisedPage {
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
  const glyphLines = lines.map((line): GlyphLine => ({ glyphs: listGlyphs(line.words), baseline: line.baseline }));
  const filled = glyphLines.filter((line) => line.glyphs.length > 0);
  const slope = findSlope(filled);
  const em = findMedian(filled.map(measureEm).filter((size) => size > 0));
  const texts = filled.flatMap((line) => placeLine(line, slope, em));
  const glyphs = filled.flatMap((line) => line.glyphs);
  const confidence = glyphs.length === 0 ? 0 : glyphs.reduce((sum, glyph) => sum + glyph.confidence, 0) / glyphs.length;
  return { texts, confidence };
}

function listGlyphs(words: Page['blocks'] extends null | (infer Block)[] ? BlockWords<Block> : never): Glyph[] {
  return words.flatMap((word) =>
    word.symbols.map((symbol, index) => ({
      text: symbol.text,
      left: symbol.bbox.x0,
      right: symbol.bbox.x1,
      top: symbol.bbox.y0,
      bottom: symbol.bbox.y1,
      confidence: symbol.confidence,
      opensWord: index === 0,
    })),
  );
}

type BlockWords<Block> = Block extends { paragraphs: { lines: { words: infer Words }[] }[] } ? Words : never;

/** How a page lies askew: the median slope of its longer lines. */
function findSlope(lines: readonly GlyphLine[]): number {
  const long = lines.filter((line) => line.glyphs.length > 5 && line.baseline.x1 > line.baseline.x0);
  return findMedian(long.map(({ baseline }) => (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0)));
}

function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The square of a line's Chinese characters: the distance of neighbours' middles. 0 without any. */
function measureEm({ glyphs }: GlyphLine): number {
  const distances: number[] = [];
  glyphs.forEach((glyph, index) => {
    const next = glyphs[index + 1];
    if (next === undefined || !HAN.test(glyph.text) || !HAN.test(next.text)) return;
    distances.push((next.left + next.right - glyph.left - glyph.right) / 2);
  });
  if (distances.length > 1) return findMedian(distances);
  const heights = glyphs.filter((glyph) => HAN.test(glyph.text)).map((glyph) => glyph.bottom - glyph.top);
  return findMedian(heights) / INK_SHARE;
}

/** A line's own size where it clearly differs from the page's; a line of few characters measures badly. */
function chooseEm(line: GlyphLine, usual: number): number {
  const own = measureEm(line);
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
