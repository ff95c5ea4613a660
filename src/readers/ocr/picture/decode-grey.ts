import { unzlibSync } from 'fflate';
import type { GreyPicture } from './grey-picture.js';

const SIGNATURE_LENGTH = 8;
/** Length and type before a chunk's data, checksum behind it (PNG 5.3). */
const CHUNK_FRAME = 12;

/** The recogniser's own picture of a page, a PNG of one grey byte a pixel, not interlaced → its pixels. */
export function decodeGrey(png: Uint8Array): GreyPicture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const parts: Uint8Array[] = [];
  for (let at = SIGNATURE_LENGTH; at + CHUNK_FRAME <= png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += CHUNK_FRAME + length;
  }
  const filtered = unzlibSync(Buffer.concat(parts), { out: new Uint8Array(height * (width + 1)) });
  return { pixels: unfilter(filtered, width, height), width, height };
}

/** Each row begins with the number of the filter it was written with (PNG 9.2). */
function unfilter(filtered: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const left = x > 0 ? (pixels[at - 1] ?? 0) : 0;
      const above = y > 0 ? (pixels[at - width] ?? 0) : 0;
      const corner = x > 0 && y > 0 ? (pixels[at - width - 1] ?? 0) : 0;
      pixels[at] = (filtered[y * (width + 1) + 1 + x] ?? 0) + predict(filter, left, above, corner);
    }
  }
  return pixels;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const guess = left + above - corner;
      const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
      if (toLeft <= toAbove && toLeft <= toCorner) return left;
      return toAbove <= toCorner ? above : corner;
    }
    default:
      return 0;
  }
}
