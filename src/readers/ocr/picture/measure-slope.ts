import type { GreyPicture } from './grey-picture.js';
import { isInk } from '../ink/segment-ink.js';

/** Slopes looked at (five degrees). Larger: slower, and no scanner draws a page in so crookedly. */
const STEEPEST = 0.09;
/** Lines of print blur into one another when a page is off by more than the first; the second is a pixel across a page. */
const COARSE_STEP = 0.004;
const FINE_STEP = 0.0005;
/** Columns of which one is looked at. Larger: short lines are missed; smaller: slower. */
const COLUMN_STEP = 4;

/** How a page lies askew: the slope (down to the right) along which its ink gathers in the fewest rows. */
export function measureSlope(picture: GreyPicture): number {
  const ink = listInk(picture);
  if (ink.length === 0) return 0;
  const best = (from: number, to: number, step: number): number => {
    let [slope, most] = [0, -1];
    for (let tried = from; tried <= to + step / 2; tried += step) {
      const sharpness = measureSharpness(ink, tried, picture);
      if (sharpness > most) [slope, most] = [tried, sharpness];
    }
    return slope;
  };
  const coarse = best(-STEEPEST, STEEPEST, COARSE_STEP);
  return best(coarse - COARSE_STEP, coarse + COARSE_STEP, FINE_STEP);
}

/** The places of ink, x and y in turn. */
function listInk(picture: GreyPicture): Int32Array {
  const places: number[] = [];
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += COLUMN_STEP) if (isInk(picture, x, y)) places.push(x, y);
  }
  return Int32Array.from(places);
}

/** The sum of the squares of the ink in each row, the rows lying at a slope: great where lines and blanks are parted. */
function measureSharpness(ink: Int32Array, slope: number, { width, height }: GreyPicture): number {
  const reach = Math.ceil(Math.abs(slope) * width);
  const rows = new Float64Array(height + 2 * reach + 1);
  for (let at = 0; at < ink.length; at += 2) {
    const row = Math.round((ink[at + 1] ?? 0) - slope * (ink[at] ?? 0)) + reach;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
