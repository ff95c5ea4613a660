import type { Ruling } from '../positioned-text.js';

/** In points: lines that end further apart than this leave a side of the frame open. Larger: narrow outer columns are lost; smaller: frames drawn carelessly gain a column of nothing. */
const OPEN_SIDE = 10;

/** The lines of a frame, its open sides closed. */
export interface ClosedFrame {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
  /** No line was drawn under the last row: the page cut it, and it goes on overleaf. */
  readonly openBottom: boolean;
}

const isVertical = (ruling: Ruling) => ruling.x1 === ruling.x2;

/**
 * The rulings of one table with lines where the drawing has none. A row cut by the page has often no line under it
 * (Chromium), nor over its rest, and many ledgers have no outer lines left and right (左右不封口); what stands there is
 * in the table all the same.
 */
export function closeFrame(rulings: readonly Ruling[]): ClosedFrame {
  const vertical = rulings.filter(isVertical);
  const horizontal = rulings.filter((ruling) => !isVertical(ruling));
  const [left, right] = [Math.min(...rulings.map(({ x1 }) => x1)), Math.max(...rulings.map(({ x2 }) => x2))];
  const [top, bottom] = [Math.min(...rulings.map(({ y1 }) => y1)), Math.max(...rulings.map(({ y2 }) => y2))];
  const openLeft = Math.min(...vertical.map(({ x1 }) => x1)) - left > OPEN_SIDE;
  const openRight = right - Math.max(...vertical.map(({ x1 }) => x1)) > OPEN_SIDE;
  const openTop = Math.min(...horizontal.map(({ y1 }) => y1)) - top > OPEN_SIDE;
  const openBottom = bottom - Math.max(...horizontal.map(({ y1 }) => y1)) > OPEN_SIDE;
  const upright = (x: number): Ruling => ({ x1: x, x2: x, y1: top, y2: bottom });
  const level = (y: number): Ruling => ({ x1: left, x2: right, y1: y, y2: y });
  return {
    vertical: [...vertical, ...(openLeft ? [upright(left)] : []), ...(openRight ? [upright(right)] : [])],
    horizontal: [...horizontal, ...(openTop ? [level(top)] : []), ...(openBottom ? [level(bottom)] : [])],
    openBottom,
  };
}
