import type { GreyPicture } from '../picture/grey-picture.js';

/** A part of a picture, in pixels; right and bottom lie outside it. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A pixel darker than this is ink. Larger: the grey edge of neighbours joins them; smaller: thin strokes of a drawn-down page break. */
const INK = 128;
/**
 * Shades darker than which a stroke is looked for, one after the other: thin ones of a page drawn down or turned are
 * grey, and pieces of one character fall apart. Larger: what stands beside it runs into it.
 */
const FAINT = 190;
export const INKS = [INK, FAINT] as const;
/** Dark pixels from which a column run is a stroke and no speck of dust. */
const LEAST_INK = 6;

/** The pieces of ink that lie apart even where grey edges count: strokes of one character are no pieces of their own. */
export function segmentApart(picture: GreyPicture, box: Box): Box[] {
  return segmentInk(picture, box, FAINT);
}

/** Is there ink at a place, darker than `limit`? Outside the picture there is none. */
export function isInk({ pixels, width, height }: GreyPicture, x: number, y: number, limit = INK): boolean {
  return x >= 0 && y >= 0 && x < width && y < height && (pixels[y * width + x] ?? 255) < limit;
}

/** The pixels of ink in a box. */
export function countInk(picture: GreyPicture, box: Box): number {
  let ink = 0;
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) ink += isInk(picture, x, y) ? 1 : 0;
  }
  return ink;
}

/** The pieces of ink in a box that blank columns part, from left to right, each with its own top and bottom. */
export function segmentInk(picture: GreyPicture, box: Box, limit = INK): Box[] {
  const segments: Box[] = [];
  let open: { left: number; top: number; bottom: number; ink: number } | null = null;
  for (let x = Math.floor(box.left); x <= Math.ceil(box.right); x += 1) {
    const column = x < box.right ? measureColumn(picture, x, box, limit) : null;
    if (column !== null) {
      open ??= { left: x, top: column.top, bottom: column.bottom, ink: 0 };
      open.top = Math.min(open.top, column.top);
      open.bottom = Math.max(open.bottom, column.bottom);
      open.ink += column.ink;
    } else if (open !== null) {
      if (open.ink >= LEAST_INK) segments.push({ left: open.left, right: x, top: open.top, bottom: open.bottom });
      open = null;
    }
  }
  return segments;
}

function measureColumn(
  picture: GreyPicture,
  x: number,
  box: Box,
  limit: number,
): { top: number; bottom: number; ink: number } | null {
  let [top, bottom, ink] = [0, 0, 0];
  for (let y = Math.floor(box.top); y < box.bottom; y += 1) {
    if (!isInk(picture, x, y, limit)) continue;
    if (ink === 0) top = y;
    bottom = y + 1;
    ink += 1;
  }
  return ink === 0 ? null : { top, bottom, ink };
}
