import { enlargeGrey } from '../picture/cut-enlarged.js';
import { findMedian, type GlyphLine } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { readLoneCells } from './read-lone-cells.js';
import type { PictureReader } from '../recognise-level-page.js';
import { type Box, isInk } from '../ink/segment-ink.js';
import { stackCells, type Stack, unstackLines } from './stack-cells.js';

/** Ink of a line as a share of the size of its characters. */
const INK_SHARE = 0.92;
/** Print smaller than the first (pixels) is read as large as the second. Larger print is read worse when it is enlarged. */
const SMALL_PRINT = 33;
const READING_SIZE = 36;

/** The lines of a table's cells. Ledgers are printed small: their figures blur at the size the page's text reads best. */
export async function readCells(
  picture: GreyPicture,
  cells: readonly Box[],
  reader: PictureReader,
): Promise<readonly GlyphLine[]> {
  const stack = stackCells(picture, cells);
  if (stack === null) return [];
  const size = measurePrint(stack);
  const factor = size > 0 && size < SMALL_PRINT ? READING_SIZE / size : 1;
  const drawn = factor === 1 ? stack.picture : enlargeGrey(stack.picture, factor);
  const lines = (await reader.readLines(drawn)).map((line) => shrinkLine(line, factor));
  const inks = stack.places.map(({ box }) => box);
  return readLoneCells(unstackLines(lines, stack), inks, picture, reader.readNumber);
}

/** The size of the characters by the height of the lines' ink. */
function measurePrint({ picture }: Stack): number {
  const heights: number[] = [];
  let top: number | null = null;
  for (let y = 0; y <= picture.height; y += 1) {
    const inked = y < picture.height && hasInk(picture, y);
    if (inked) top ??= y;
    else if (top !== null) {
      heights.push(y - top);
      top = null;
    }
  }
  return findMedian(heights) / INK_SHARE;
}

function hasInk(picture: GreyPicture, y: number): boolean {
  for (let x = 0; x < picture.width; x += 1) if (isInk(picture, x, y)) return true;
  return false;
}

function shrinkLine({ glyphs, baseline, ...line }: GlyphLine, factor: number): GlyphLine {
  const { x0, x1, y0, y1 } = baseline;
  return {
    ...line,
    glyphs: glyphs.map((glyph) => ({
      ...glyph,
      left: glyph.left / factor,
      right: glyph.right / factor,
      top: glyph.top / factor,
      bottom: glyph.bottom / factor,
    })),
    baseline: { x0: x0 / factor, x1: x1 / factor, y0: y0 / factor, y1: y1 / factor },
  };
}
