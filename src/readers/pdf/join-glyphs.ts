import type { PositionedText } from '../page/index.js';

/** One character as it is drawn. Lengths in points, y downwards. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  /** How far the next character of its word stands from it. */
  readonly advance: number;
  /** A space was drawn before it. */
  readonly spaced: boolean;
  /** Direction of its line in radians, counter-clockwise from a line that runs to the right. */
  readonly angle: number;
  readonly fontSize: number;
  /** Tells fonts apart. */
  readonly font: number;
  /** Tells apart what was drawn by one operator. */
  readonly object: number;
  readonly bold: boolean;
}

/** A run, and the direction its line has. */
export interface DirectedRun extends PositionedText {
  readonly angle: number;
}

/** In font sizes. The distances pdf.js joins characters by: with them both engines give the same runs. */
const TRACKING = 0.102;
/** A space of a typewriter font, which is 0.6 wide, parts words; the usual one, of a quarter, stands between them. */
const WORD_SPACE = 0.599;
const BACKWARDS = -0.2;
const SHIFTED = 0.25;

interface OpenRun {
  readonly first: Glyph;
  last: Glyph;
  text: string;
  /** Where the next character of the word is to begin. */
  end: { x: number; y: number };
}

/**
 * Characters in the order they are drawn → runs: those one operator draws on a line in one font. A gap of a word space
 * becomes a space, whether one was drawn or not; a wider one ends the run.
 */
export function joinGlyphs(glyphs: readonly Glyph[]): DirectedRun[] {
  const runs: DirectedRun[] = [];
  const lengths = new Map<number, number>();
  for (const { object } of glyphs) lengths.set(object, (lengths.get(object) ?? 0) + 1);
  // Some programs draw each character by itself.
  const isSingle = ({ object }: Glyph): boolean => lengths.get(object) === 1;
  let open: OpenRun | undefined;
  for (const glyph of glyphs) {
    const isOne = open !== undefined && (open.last.object === glyph.object || (isSingle(open.last) && isSingle(glyph)));
    const join = open !== undefined && isOne ? findJoin(open, glyph) : null;
    if (open === undefined || join === null) {
      if (open !== undefined) runs.push(closeRun(open));
      open = { first: glyph, last: glyph, text: '', end: { x: 0, y: 0 } };
    } else open.text += join;
    open.text += glyph.text;
    open.last = glyph;
    open.end = {
      x: glyph.x + glyph.advance * Math.cos(glyph.angle),
      y: glyph.baseline - glyph.advance * Math.sin(glyph.angle),
    };
  }
  if (open !== undefined) runs.push(closeRun(open));
  return runs;
}

/** What stands between a run and the next character: nothing or a space; null where the character begins another run. */
function findJoin({ first, end }: OpenRun, glyph: Glyph): '' | ' ' | null {
  const { font, fontSize, angle } = first;
  if (glyph.font !== font || Math.abs(glyph.fontSize - fontSize) > 0.01 || Math.abs(glyph.angle - angle) > 0.01) {
    return null;
  }
  const [dx, dy] = [glyph.x - end.x, end.y - glyph.baseline];
  const gap = (dx * Math.cos(angle) + dy * Math.sin(angle)) / fontSize;
  const shift = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle)) / fontSize;
  if (gap < BACKWARDS || gap > WORD_SPACE || shift > SHIFTED) return null;
  if (gap > TRACKING) return ' ';
  return glyph.spaced ? null : '';
}

function closeRun({ first, text, end }: OpenRun): DirectedRun {
  const { x, baseline, fontSize, bold, angle } = first;
  return { text, x, baseline, width: Math.hypot(end.x - x, end.y - baseline), fontSize, bold, angle };
}
