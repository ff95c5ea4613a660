import type { GreyPicture } from './grey-picture.js';

/** The shade at a place between four pixels. */
export function readShade({ pixels, width }: GreyPicture, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [toRight, down] = [x - column, y - row];
  const shade = (dx: number, dy: number): number => pixels[(row + dy) * width + column + dx] ?? 255;
  const above = shade(0, 0) * (1 - toRight) + shade(1, 0) * toRight;
  return above * (1 - down) + (shade(0, 1) * (1 - toRight) + shade(1, 1) * toRight) * down;
}
