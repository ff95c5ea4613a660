import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, INKS, isInk } from './segment-ink.js';
import { cutEnlarged } from '../picture/cut-enlarged.js';
import type { NumberReader } from '../repair/restore-circled.js';

/** Shapes in sizes of the line's characters: the strokes of 一, 二 and 三 are flat and lie apart; the shortest is the upper one of 二. */
const FLATTEST = 0.24;
const SHORTEST = 0.4;
const LONGEST = 1.02;

const NUMERALS = ['一', '二', '三'];

/** 一, 二 or 三 where the ink of a box is that many flat strokes one above the other; null for any other ink. */
export function readStrokes(picture: GreyPicture, box: Box, em: number): string | null {
  const bands: Box[] = [];
  let open: { left: number; right: number; top: number } | null = null;
  for (let y = Math.floor(box.top); y <= box.bottom; y += 1) {
    const row = y < box.bottom ? measureRow(picture, y, box) : null;
    if (row !== null) {
      open ??= { ...row, top: y };
      open.left = Math.min(open.left, row.left);
      open.right = Math.max(open.right, row.right);
    } else if (open !== null) {
      bands.push({ ...open, bottom: y });
      open = null;
    }
  }
  const isFlat = ({ left, right, top, bottom }: Box): boolean =>
    bottom - top < FLATTEST * em && right - left > SHORTEST * em && right - left < LONGEST * em;
  return bands.every(isFlat) ? (NUMERALS[bands.length - 1] ?? null) : null;
}

function measureRow(picture: GreyPicture, y: number, box: Box): { left: number; right: number } | null {
  let [left, right] = [-1, -1];
  for (let x = Math.floor(box.left); x < box.right; x += 1) {
    if (!isInk(picture, x, y, INKS[1])) continue;
    if (left < 0) left = x;
    right = x + 1;
  }
  return left < 0 ? null : { left, right };
}

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
