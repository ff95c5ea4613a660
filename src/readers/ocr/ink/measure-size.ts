import type { Glyph } from './glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { segmentInk } from './segment-ink.js';

/** Ink of Chinese characters as a share of their square; of figures alone. */
const HAN_SHARE = 0.92;
const FIGURE_SHARE = 0.77;
/** Of a line's pieces of ink, from the lowest: above it stand brackets, below it marks, 一 and halves of characters. */
const QUANTILE = 0.75;

/** The size of a line's characters by the height of its ink: boxes of single characters are guesses. 0 without ink. */
export function measureSize(glyphs: readonly Glyph[], picture: GreyPicture, em: number): number {
  const level =
    [...glyphs].map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b)[Math.floor(glyphs.length / 2)] ?? 0;
  const heights = glyphs.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const half = Math.max(heights[Math.floor(heights.length / 2)] ?? 0, em) * 0.6;
  const box = {
    left: Math.min(...glyphs.map(({ left }) => left)),
    right: Math.max(...glyphs.map(({ right }) => right)),
    top: level - half,
    bottom: level + half,
  };
  const inks = segmentInk(picture, box)
    .map(({ top, bottom }) => bottom - top)
    .sort((a, b) => a - b);
  const figures = glyphs.every((glyph) => /[\u0021-\u007e一—]/u.test(glyph.text));
  return (inks[Math.floor(inks.length * QUANTILE)] ?? 0) / (figures ? FIGURE_SHARE : HAN_SHARE);
}
