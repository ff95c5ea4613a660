import type { GreyPicture } from './grey-picture.js';
import { readShade } from './read-shade.js';
import type { Box } from '../ink/segment-ink.js';

const MARGIN = 14;

/**
 * A part of a picture, drawn `height` pixels high on white with a margin, for the recogniser to read by itself. With
 * `inside` only what lies within that share of its half width from the middle: a ring's figure without the ring.
 */
export function cutEnlarged(picture: GreyPicture, box: Box, height: number, inside = Infinity): GreyPicture {
  const scale = height / (box.bottom - box.top);
  const size = {
    width: Math.round((box.right - box.left) * scale) + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
  const pixels = new Uint8Array(size.width * size.height).fill(255);
  const radius = (inside * height) / 2;
  const middle = { x: (size.width - 1) / 2, y: (size.height - 1) / 2 };
  const centre = { x: (box.left + box.right - 1) / 2, y: (box.top + box.bottom - 1) / 2 };
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      if (Math.hypot(x - middle.x, y - middle.y) > radius) continue;
      const shade = readShade(picture, centre.x + (x - middle.x) / scale, centre.y + (y - middle.y) / scale);
      pixels[y * size.width + x] = shade;
    }
  }
  return { pixels, ...size };
}
