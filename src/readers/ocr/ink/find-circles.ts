import type { GreyPicture } from '../picture/grey-picture.js';
import { type Box, countInk, INKS, isInk, segmentInk } from './segment-ink.js';

/** In sizes of the line's characters: ①'s ring fills nearly the whole square; a letter O is smaller. */
const RING_SIZE = [0.75, 1.1] as const;
/** A ring is as wide as high, give or take this share. */
const ROUNDNESS = 0.1;
/** Share of directions from the middle in which the ring is met. Larger: a worn print breaks it; smaller: 回 is one. */
const COVERAGE = 0.9;
const DIRECTIONS = 48;
/** Of the radius: where the ring's stroke lies, and inside of which the figure does. */
const STROKE = [0.84, 1.06] as const;
export const INSIDE = 0.76;

/** Rings between two edges of a line: as dark as ink is, or faint. */
export function findCircles(picture: GreyPicture, box: Box, em: number): Box[] {
  for (const limit of INKS) {
    const rings = segmentInk(picture, box, limit).filter((segment) => isRing(picture, segment, em, limit));
    if (rings.length > 0) return rings;
  }
  return [];
}

function isRing(picture: GreyPicture, segment: Box, em: number, limit: number): boolean {
  const [width, height] = [segment.right - segment.left, segment.bottom - segment.top];
  if (width < RING_SIZE[0] * em || width > RING_SIZE[1] * em || Math.abs(width - height) > ROUNDNESS * width)
    return false;
  const [x, y] = [(segment.left + segment.right - 1) / 2, (segment.top + segment.bottom - 1) / 2];
  const radius = (width + height) / 4;
  let met = 0;
  for (let direction = 0; direction < DIRECTIONS; direction += 1) {
    const angle = (2 * Math.PI * direction) / DIRECTIONS;
    for (let share: number = STROKE[0]; share <= STROKE[1]; share += 0.5 / radius) {
      const [atX, atY] = [x + share * radius * Math.cos(angle), y + share * radius * Math.sin(angle)];
      if (!isInk(picture, Math.round(atX), Math.round(atY), limit)) continue;
      met += 1;
      break;
    }
  }
  return met >= COVERAGE * DIRECTIONS && hasEmptyCorners(picture, segment);
}

function hasEmptyCorners(picture: GreyPicture, { left, right, top, bottom }: Box): boolean {
  const side = Math.floor((right - left) * 0.09);
  const corners = [left, right - side].flatMap((x) => [top, bottom - side].map((y) => [x, y] as const));
  return corners.every(([x, y]) => countInk(picture, { left: x, right: x + side, top: y, bottom: y + side }) === 0);
}
