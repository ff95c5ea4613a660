import { type LayoutPage, type PositionedText, type QuarterTurn, type Ruling, turnAlong } from '../page/index.js';
import type { DirectedRun } from './join-glyphs.js';

/** In radians: text turned further than this from a direction does not run in it. A scan's own text layer leans less. */
const UPRIGHT = 0.09;
/** Share of a page's characters that lie on one side for the page to be read along it. Smaller: a page with a turned table loses its upright text to it; larger: sideways ledgers with an upright page number are not read. */
const TURNED_SHARE = 0.5;

const QUARTER = Math.PI / 2;

/** Does a line of this direction run from left to right? */
export function isUpright(angle: number): boolean {
  return Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle))) <= UPRIGHT;
}

/** How most of a page's text lies: 0 unless more than half of it runs in one of the other directions. */
export function findTurn(runs: readonly Pick<DirectedRun, 'angle' | 'text'>[]): QuarterTurn {
  const characters: [number, number, number, number] = [0, 0, 0, 0];
  let all = 0;
  for (const { angle, text } of runs) {
    all += text.length;
    const quarter = Math.round(-angle / QUARTER);
    if (isUpright(angle + quarter * QUARTER)) characters[(((quarter % 4) + 4) % 4) as QuarterTurn] += text.length;
  }
  const turns = [1, 2, 3] as const;
  return turns.find((turn) => characters[turn] > TURNED_SHARE * all) ?? 0;
}

/** What a page's runs are: text of its lines, and what lies across them (watermarks, stamps). */
export interface PartedRuns {
  readonly texts: readonly PositionedText[];
  readonly asides: readonly PositionedText[];
}

/** Parts runs into those whose lines run from left to right and the others. */
export function partRuns(runs: readonly DirectedRun[]): PartedRuns {
  const texts: PositionedText[] = [];
  const asides: PositionedText[] = [];
  for (const { angle, ...run } of runs) (isUpright(angle) ? texts : asides).push(run);
  return { texts, asides };
}

/** A page measured along its text. */
type MeasuredPage = Pick<LayoutPage, 'width' | 'height'> & { readonly turn?: QuarterTurn };

/** The size of a page measured along its text, from that of the page as it is shown. */
export function turnSize(turn: QuarterTurn, width: number, height: number): MeasuredPage {
  if (turn === 0) return { width, height };
  return turn === 2 ? { turn, width, height } : { turn, width: height, height: width };
}

/** A run of the page that is shown, measured along its text. */
export function turnRun(run: DirectedRun, page: MeasuredPage): DirectedRun {
  const { x, y } = turnAlong({ x: run.x, y: run.baseline, width: 0, height: 0 }, page);
  return { ...run, x, baseline: y, angle: run.angle + (page.turn ?? 0) * QUARTER };
}

/** A ruling of the page that is shown, measured along its text. */
export function turnRuling({ x1, y1, x2, y2 }: Ruling, page: MeasuredPage): Ruling {
  const { x, y, width, height } = turnAlong({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 }, page);
  return { x1: x, y1: y, x2: x + width, y2: y + height };
}
