import type { Glyph } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, segmentInk } from '../ink/segment-ink.js';

/** Shapes in sizes of the line's characters: 一 is nearly as wide as its square and flat. A rule or —— is longer. */
const STROKE_WIDTH = [0.7, 1] as const;
const STROKE_HEIGHT = 0.2;
/** What a flat stroke is read as where it is read. */
const READ_STROKE = /^[一—\-–－~～_]$/u;

/**
 * 一 is sometimes passed over (下一步 read as 下步, “一体两制” as “体两制”). A flat stroke alone in its columns, where
 * nothing flat was read, is one: no other character is a single stroke.
 */
export function restoreStrokes(glyphs: readonly Glyph[], picture: GreyPicture, em: number): readonly Glyph[] {
  const middles = glyphs.map((glyph) => (glyph.top + glyph.bottom) / 2);
  const box = {
    left: Math.min(...glyphs.map((glyph) => glyph.left)),
    right: Math.max(...glyphs.map((glyph) => glyph.right)),
    top: Math.min(...middles) - 0.5 * em,
    bottom: Math.max(...middles) + 0.5 * em,
  };
  const passedOver = segmentInk(picture, box).filter(
    (segment) => isStroke(segment, em) && !wasRead(glyphs, segment, em),
  );
  return passedOver.reduce<readonly Glyph[]>(insertStroke, glyphs);
}

function isStroke({ left, right, top, bottom }: Box, em: number): boolean {
  const width = right - left;
  return width > STROKE_WIDTH[0] * em && width < STROKE_WIDTH[1] * em && bottom - top < STROKE_HEIGHT * em;
}

/** Boxes are a guess to within half a character, so a stroke read nearby counts. */
function wasRead(glyphs: readonly Glyph[], stroke: Box, em: number): boolean {
  return glyphs.some(
    (glyph) =>
      READ_STROKE.test(glyph.text) && glyph.left < stroke.right + 0.5 * em && glyph.right > stroke.left - 0.5 * em,
  );
}

function insertStroke(glyphs: readonly Glyph[], stroke: Box): readonly Glyph[] {
  const middle = (stroke.left + stroke.right) / 2;
  const at = glyphs.findIndex((glyph) => (glyph.left + glyph.right) / 2 > middle);
  const next = glyphs[at];
  if (at < 1 || next === undefined) return glyphs;
  return [...glyphs.slice(0, at), { ...next, ...stroke, text: '一', opensWord: false }, ...glyphs.slice(at)];
}
