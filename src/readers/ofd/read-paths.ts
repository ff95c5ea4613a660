import type { Ruling } from '../page/index.js';
import { POINTS_A_MILLIMETRE, type TextObject } from './place-text.js';

/** In millimetres: a line may lean this much and still be straight; a rectangle this thin is a line. */
const STRAIGHT = 0.5;
/** Commands looked at in one path. A table frame has a hundred; a drawn map has none a table needs. */
const MOST_COMMANDS = 20_000;

/** How many numbers each path command takes (GB/T 33190-2016 §9.1: S M L Q B A C). */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['S', 2],
  ['M', 2],
  ['L', 2],
  ['Q', 4],
  ['B', 6],
  ['A', 7],
  ['C', 0],
]);

/** The horizontal and vertical lines of a path object, in points on the page. */
export function readPaths({ boundary, matrix }: Pick<TextObject, 'boundary' | 'matrix'>, data: string): Ruling[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const [left = 0, top = 0] = boundary;
  const place = (x: number, y: number): readonly [number, number] => [
    left + a * x + c * y + e,
    top + b * x + d * y + f,
  ];
  const rulings: Ruling[] = [];
  const parts = data.trim().split(/\s+/u, MOST_COMMANDS);
  let start: readonly [number, number] = [0, 0];
  let at = start;
  for (let index = 0; index < parts.length;) {
    const command = parts[index] ?? '';
    const count = NUMBERS.get(command);
    if (count === undefined) return rulings;
    const next = count === 0 ? start : place(Number(parts[index + count - 1]), Number(parts[index + count]));
    if (command === 'M' || command === 'S') start = next;
    else if (command === 'L' || command === 'C') addRuling(at, next, rulings);
    at = next;
    index += count + 1;
  }
  return rulings;
}

function addRuling(from: readonly [number, number], to: readonly [number, number], rulings: Ruling[]): void {
  const scale = POINTS_A_MILLIMETRE;
  const [x1, x2] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [y1, y2] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  if (x2 - x1 <= STRAIGHT && y2 - y1 > STRAIGHT)
    rulings.push({ x1: x1 * scale, y1: y1 * scale, x2: x1 * scale, y2: y2 * scale });
  else if (y2 - y1 <= STRAIGHT && x2 - x1 > STRAIGHT)
    rulings.push({ x1: x1 * scale, y1: y1 * scale, x2: x2 * scale, y2: y1 * scale });
}
