import { cutEnlarged } from '../picture/cut-enlarged.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import type { NumberReader } from '../repair/restore-circled.js';
import type { Box } from './segment-ink.js';

/** Pixels high figures are drawn before they are read, one after the other until one gives a number: each size misses another figure. */
const READING_HEIGHTS = [36, 52, 56, 64];

/** The number in a box that holds nothing else; null where it is not read for sure. */
export async function readFigures(picture: GreyPicture, box: Box, readNumber: NumberReader): Promise<number | null> {
  for (const height of READING_HEIGHTS) {
    const number = await readNumber(cutEnlarged(picture, box, height));
    if (number !== null) return number;
  }
  return null;
}
