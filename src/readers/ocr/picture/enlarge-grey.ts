import type { GreyPicture } from './grey-picture.js';
import { readShade } from './read-shade.js';

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
