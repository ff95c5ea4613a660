import type { GreyPicture } from './grey-picture.js';

/** A picture drawn `factor` times as large (below 1): each pixel the mean of those it covers, so that black and white gives grey. */
export function shrinkGrey({ pixels, width, height }: GreyPicture, factor: number): GreyPicture {
  const size = { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
  const across = shareColumns(width, size.width);
  const sums = new Float32Array(size.width * size.height);
  const [rowScale, columnScale] = [size.height / height, size.width / width];
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y * rowScale);
    const upper = Math.min(1, (row + 1 - y * rowScale) / rowScale);
    const lower = row + 1 < size.height ? 1 - upper : 0;
    for (let x = 0; x < width; x += 1) {
      const shade = pixels[y * width + x] ?? 255;
      const column = Math.floor(x * columnScale);
      const left = (across[x] ?? 1) * shade;
      const right = column + 1 < size.width ? shade - left : 0;
      const at = row * size.width + column;
      sums[at] = (sums[at] ?? 0) + left * upper;
      if (right > 0) sums[at + 1] = (sums[at + 1] ?? 0) + right * upper;
      if (lower === 0) continue;
      const below = at + size.width;
      sums[below] = (sums[below] ?? 0) + left * lower;
      if (right > 0) sums[below + 1] = (sums[below + 1] ?? 0) + right * lower;
    }
  }
  return { pixels: Uint8Array.from(sums, (sum) => Math.min(255, Math.round(sum * rowScale * columnScale))), ...size };
}

/** For each column, how much of it falls into the first of the two narrower ones it may touch. */
function shareColumns(width: number, shrunk: number): Float32Array {
  const scale = shrunk / width;
  return Float32Array.from({ length: width }, (_, x) => Math.min(1, (Math.floor(x * scale) + 1 - x * scale) / scale));
}
