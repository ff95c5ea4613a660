import { findMedian, type GlyphLine, measureGlyphEm } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { readFigures } from '../ink/read-strokes.js';
import { readStrokes } from '../ink/read-strokes.js';
import type { NumberReader } from '../repair/restore-circled.js';
import { type Box, segmentInk } from '../ink/segment-ink.js';

/** Shapes in sizes of the table's characters: figures are as high as this and narrower than high. */
const FIGURE_HEIGHT = [0.55, 0.95] as const;
const FIGURE_WIDTH = 0.8;
/** Figures of a row's number. */
const MOST_FIGURES = 2;

/**
 * The cells of a table that hold nothing but a row's number: figures, or 一, 二, 三. A lone figure between cells of text
 * is read as a character like it (4 as 小, 1 as 丨), a lone 一 is passed over: each is looked at by itself.
 */
export async function readLoneCells(
  lines: readonly GlyphLine[],
  cells: readonly Box[],
  picture: GreyPicture,
  readNumber: NumberReader,
): Promise<GlyphLine[]> {
  const em = findMedian(lines.map(measureGlyphEm).filter((size) => size > 0));
  const seen = [...lines];
  for (const cell of cells) {
    const text = await readLone(cell, picture, em, readNumber);
    if (text === null) continue;
    const read = seen.filter((line) => isInside(line, cell));
    for (const line of read) seen.splice(seen.indexOf(line), 1);
    const baseline = { x0: cell.left, x1: cell.right, y0: cell.bottom, y1: cell.bottom };
    seen.push({ baseline, glyphs: [{ ...cell, text, confidence: 100, opensWord: true }] });
  }
  return seen;
}

async function readLone(cell: Box, picture: GreyPicture, em: number, readNumber: NumberReader): Promise<string | null> {
  if (cell.right - cell.left > 1.3 * em || cell.bottom - cell.top > em) return null;
  const strokes = readStrokes(picture, cell, em);
  if (strokes !== null) return strokes;
  const figures = segmentInk(picture, cell);
  if (figures.length > MOST_FIGURES || !figures.every((figure) => isFigure(figure, em))) return null;
  const number = await readFigures(picture, cell, readNumber);
  return number !== null && String(number).length === figures.length ? String(number) : null;
}

function isFigure({ left, right, top, bottom }: Box, em: number): boolean {
  const height = bottom - top;
  return height > FIGURE_HEIGHT[0] * em && height < FIGURE_HEIGHT[1] * em && right - left < FIGURE_WIDTH * height;
}

function isInside({ glyphs }: GlyphLine, cell: Box): boolean {
  return glyphs.every((glyph) => {
    const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
    return x > cell.left - 10 && x < cell.right + 10 && y > cell.top - 10 && y < cell.bottom + 10;
  });
}
