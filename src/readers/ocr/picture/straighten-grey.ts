import type { GreyPicture } from './grey-picture.js';
import { readShade } from './grey-picture.js';

/** A picture turned about its middle so that lines of the given slope (down to the right) lie level; as large as before. */
export function straightenGrey(picture: GreyPicture, slope: number): GreyPicture {
  const { width, height } = picture;
  const angle = Math.atan(slope);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - middleX, y - middleY];
      const fromX = middleX + dx * cosine - dy * sine;
      const fromY = middleY + dx * sine + dy * cosine;
      if (fromX < 0 || fromY < 0 || fromX >= width - 1 || fromY >= height - 1) continue;
      pixels[y * width + x] = readShade(picture, fromX, fromY);
    }
  }
  return { pixels, width, height };
}
