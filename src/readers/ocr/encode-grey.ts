import type { Picture } from './recogniser.js';

/** RGBA on white → a grey picture in the plainest format the recogniser knows (PGM, “P5”): no compression to pay for. */
export function encodeGrey({ pixels, width, height }: Picture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const encoded = new Uint8Array(head.length + width * height);
  encoded.set(head);
  for (let index = 0; index < width * height; index += 1) {
    const at = index * 4;
    const grey = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
    const alpha = pixels[at + 3] ?? 255;
    encoded[head.length + index] = 255 - ((255 - grey) * alpha) / 255;
  }
  return encoded;
}
