import type { GreyPicture } from './grey-picture.js';
import { readShade } from './grey-picture.js';
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

/** A picture drawn `factor` times as large (above 1), shades between its pixels taken from those round them. */
export function enlargeGrey(picture: GreyPicture, factor: number): GreyPicture {
  const [width, height] = [Math.round(picture.width * factor), Math.round(picture.height * factor)];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    const fromY = (y + 0.5) / factor - 0.5;
    if (fromY < 0 || fromY >= picture.height - 1) continue;
    for (let x = 0; x < width; x += 1) {
      const fromX = (x + 0.5) / factor - 0.5;
      if (fromX >= 0 && fromX < picture.width - 1) pixels[y * width + x] = readShade(picture, fromX, fromY);
    }
  }
  return { pixels, width, height };
}
