import type { Ruling } from '../../page/index.js';
import { addRuling, apply, type Matrix, MOST_STEPS, multiply, type Point } from '../straight-lines.js';

/** The operators of a page as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The straight horizontal and vertical lines a page draws, in points from its top left corner. */
export async function readRulings(operators: OperatorList, viewport: readonly number[]): Promise<Ruling[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const rulings: Ruling[] = [];
  const stack: Matrix[] = [];
  let matrix = toMatrix(viewport);
  let steps = 0;
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    if (operator === OPS.transform && isNumbers(args)) matrix = multiply(matrix, toMatrix(args));
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(args) && isNumbers(args[0])) {
      matrix = multiply(matrix, toMatrix(args[0]));
    }
    if (operator !== OPS.constructPath || !Array.isArray(args) || args[0] === OPS.endPath) return;
    const [path] = Array.isArray(args[1]) ? (args[1] as unknown[]) : [];
    if (!(path instanceof Float32Array) || steps > MOST_STEPS) return;
    steps += path.length;
    collectLines(path, matrix, rulings);
  });
  return rulings;
}

function isNumbers(value: unknown): value is readonly number[] {
  return (Array.isArray(value) || value instanceof Float32Array) && typeof value[0] === 'number';
}

function toMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

/** pdf.js's path data: 0 move x y, 1 line x y, 2 curve of six numbers, 3 close. */
const STEP_LENGTHS = [2, 2, 6, 0] as const;

function collectLines(path: Float32Array, matrix: Matrix, rulings: Ruling[]): void {
  let start: Point = [0, 0];
  let at = start;
  for (let index = 0; index < path.length;) {
    const step = path[index] ?? 3;
    const length = STEP_LENGTHS[step as 0 | 1 | 2 | 3] as number | undefined;
    if (length === undefined) return;
    const next = length === 0 ? start : apply(matrix, path[index + length - 1] ?? 0, path[index + length] ?? 0);
    if (step === 0) start = next;
    if (step === 1 || step === 3) addRuling(at, next, rulings);
    at = next;
    index += length + 1;
  }
}
