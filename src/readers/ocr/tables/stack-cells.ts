import type { GlyphLine } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, segmentInk } from '../ink/segment-ink.js';

/** Pixels of blank round each cell's ink. Smaller: lines of two cells are read as one; larger: slower. */
const MARGIN = 24;
/** Pixels a cell's frame may still show at its edges. */
const INSET = 3;

/** The cells of a table cut out and set one below the other, so that each line is of one cell. */
export interface Stack {
  readonly picture: GreyPicture;
  readonly places: readonly StackedCell[];
}

interface StackedCell {
  /** The cell's ink in the picture it was cut from. */
  readonly box: Box;
  readonly top: number;
}

/** Stacks the cells that hold ink; null where none does. */
export function stackCells(picture: GreyPicture, cells: readonly Box[]): Stack | null {
  const places: StackedCell[] = [];
  let top = MARGIN;
  for (const cell of cells) {
    const box = trimToInk(picture, cell);
    if (box === null) continue;
    places.push({ box, top });
    top += box.bottom - box.top + MARGIN;
  }
  if (places.length === 0) return null;
  const width = Math.max(...places.map(({ box }) => box.right - box.left)) + 2 * MARGIN;
  const pixels = new Uint8Array(width * top).fill(255);
  for (const { box, top: at } of places) {
    for (let y = box.top; y < box.bottom; y += 1) {
      const row = picture.pixels.subarray(y * picture.width + box.left, y * picture.width + box.right);
      pixels.set(row, (at + y - box.top) * width + MARGIN);
    }
  }
  return { picture: { pixels, width, height: top }, places };
}

function trimToInk(picture: GreyPicture, cell: Box): Box | null {
  const inks = segmentInk(picture, {
    left: Math.ceil(cell.left) + INSET,
    right: Math.floor(cell.right) - INSET,
    top: Math.ceil(cell.top) + INSET,
    bottom: Math.floor(cell.bottom) - INSET,
  });
  const [first, last] = [inks[0], inks.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    left: Math.max(0, first.left - 1),
    right: Math.min(picture.width, last.right + 1),
    top: Math.max(0, Math.min(...inks.map(({ top }) => top)) - 1),
    bottom: Math.min(picture.height, Math.max(...inks.map(({ bottom }) => bottom)) + 1),
  };
}

/** Lines read from a stack, at their places in the picture the cells were cut from. */
export function unstackLines(lines: readonly GlyphLine[], { places }: Stack): GlyphLine[] {
  return lines.map((line) => {
    const level = (line.baseline.y0 + line.baseline.y1) / 2;
    const place = places.findLast(({ top }) => top <= level) ?? places[0];
    const [right, down] = place === undefined ? [0, 0] : [place.box.left - MARGIN, place.box.top - place.top];
    const { x0, x1, y0, y1 } = line.baseline;
    return {
      ...line,
      glyphs: line.glyphs.map((glyph) => ({
        ...glyph,
        left: glyph.left + right,
        right: glyph.right + right,
        top: glyph.top + down,
        bottom: glyph.bottom + down,
      })),
      baseline: { x0: x0 + right, x1: x1 + right, y0: y0 + down, y1: y1 + down },
    };
  });
}
