import type { Page } from 'tesseract.js';
import type { Box } from './segment-ink.js';

/** A character as recognised. Its box is a guess: neighbours' boxes overlap, some hold a blank only. */
export interface Glyph extends Box {
  readonly text: string;
  readonly confidence: number;
  /** Opens a word, so that a space may stand before it. */
  readonly opensWord: boolean;
}

/** A line as recognised. */
export interface GlyphLine {
  readonly glyphs: readonly Glyph[];
  /** The size of its characters where it was measured in the picture. */
  readonly size?: number;
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

export const HAN = /[\u3400-\u9FFF]/u;
/** Ink of a Chinese character as a share of its square, where no two stand side by side to measure. */
const INK_SHARE = 0.92;

/** The recognised lines that hold something. */
export function listGlyphLines(page: Page): GlyphLine[] {
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
  return lines
    .map(({ words, baseline }): GlyphLine => ({ glyphs: words.flatMap((word) => listGlyphs(word.symbols)), baseline }))
    .filter((line) => line.glyphs.length > 0);
}

interface Symbol {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
}

function listGlyphs(symbols: readonly Symbol[]): Glyph[] {
  return symbols.map(({ text, confidence, bbox }, index) => ({
    text,
    left: bbox.x0,
    right: bbox.x1,
    top: bbox.y0,
    bottom: bbox.y1,
    confidence,
    opensWord: index === 0,
  }));
}

/** The middle one by size; 0 of none. */
export function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The square of a line's Chinese characters: the distance of neighbours' middles. 0 where too few stand side by side. */
export function measureGlyphEm({ glyphs }: GlyphLine): number {
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

/** How a page lies askew: the median slope of its longer lines. */
export function findSlope(lines: readonly GlyphLine[]): number {
  const long = lines.filter((line) => line.glyphs.length > 5 && line.baseline.x1 > line.baseline.x0);
  return findMedian(long.map(({ baseline }) => (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0)));
}
