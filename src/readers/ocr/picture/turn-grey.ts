import type { GreyPicture } from './grey-picture.js';

/** A picture of one page: RGBA, row by row. */
export interface Picture {
  readonly pixels: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** RGBA on white → shades of grey (ITU-R BT.601 weights). */
export function turnGrey({ pixels, width, height }: Picture): GreyPicture {
  const shades = new Uint8Array(width * height);
  for (let index = 0; index < shades.length; index += 1) {
    const at = index * 4;
    const grey = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
    const alpha = pixels[at + 3] ?? 255;
    shades[index] = 255 - ((255 - grey) * alpha) / 255;
  }
  return { pixels: shades, width, height };
}
