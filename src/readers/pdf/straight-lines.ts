import type { Ruling } from '../page/index.js';

/** In points: a line may lean this much and still be straight; a rectangle this thin is a line. */
const STRAIGHT = 1.5;
/** Steps of paths looked at on one page. Larger: a page that is a drawing takes long; tables have some hundreds. */
export const MOST_STEPS = 200_000;

/** The matrix a b c d e f of PDF (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [number, number];

/** The matrix that does what `n` does and then what `m` does. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function apply(m: Matrix, x: number, y: number): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Adds the line between two points where it is level or upright; its rest leaning is dropped. */
export function addRuling(from: Point, to: Point, rulings: Ruling[]): void {
  const [x1, x2] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [y1, y2] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  if (x2 - x1 <= STRAIGHT && y2 - y1 > STRAIGHT) rulings.push({ x1, y1, x2: x1, y2 });
  else if (y2 - y1 <= STRAIGHT && x2 - x1 > STRAIGHT) rulings.push({ x1, y1, x2, y2: y1 });
}
