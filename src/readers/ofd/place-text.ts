import type { PositionedText } from '../page/index.js';

export const POINTS_A_MILLIMETRE = 72 / 25.4;

/** A text object as the file states it; lengths in millimetres. */
export interface TextObject {
  readonly boundary: readonly number[];
  readonly matrix: readonly number[];
  readonly size: number;
  readonly bold: boolean;
}

/** A text code: where its first character stands in the object, and how far each next one is from the one before. */
export interface TextCode {
  readonly x: number;
  readonly y: number;
  readonly deltaX: readonly number[];
  readonly deltaY: readonly number[];
  readonly text: string;
}

/** In font sizes: an advance this much wider than the character parts cells or columns. Smaller: wide Latin letters part words. */
const PART_GAP = 0.7;
/** In radians: text turned further is a watermark or a stamp. */
const UPRIGHT = 0.09;

/**
 * `3 3 g 5 3` → 3 3 3 3 3 3 3: `g n d` repeats d n times (GB/T 33190-2016 §11.3). Never more than `most` numbers, whatever
 * n says.
 */
export function readDeltas(value: string | undefined, most: number): number[] {
  const deltas: number[] = [];
  const parts = (value ?? '').trim().split(/\s+/u);
  for (let index = 0; index < parts.length && deltas.length < most; index += 1) {
    const repeats = parts[index] === 'g';
    const count = repeats ? Number(parts[index + 1]) : 1;
    const delta = Number(parts[repeats ? index + 2 : index]);
    if (repeats) index += 2;
    if (!Number.isFinite(count) || !Number.isFinite(delta) || parts[index] === '') continue;
    for (let done = 0; done < count && deltas.length < most; done += 1) deltas.push(delta);
  }
  return deltas;
}

/** How wide a character is set, in font sizes, where the file does not say: its fonts are rarely embedded. */
function estimateWidth(character: string): number {
  if (/[\u2E80-\uFFEF\u2014\u2018-\u201D\u2026\u2460-\u24FF]/u.test(character)) return 1;
  if (/[ijlftr.,:;'|!()[\]]/u.test(character)) return 0.3;
  if (/[mwMW@%]/u.test(character)) return 0.85;
  return /[A-Z]/u.test(character) ? 0.68 : 0.5;
}

interface Character {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** One text code → runs in points, cut where its characters stand apart or change line; and whether it stands upright. */
export function placeText(object: TextObject, code: TextCode): { runs: PositionedText[]; upright: boolean } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = object.matrix;
  const [left = 0, top = 0] = object.boundary;
  const fontSize = object.size * Math.hypot(c, d);
  const scale = Math.hypot(a, b);
  const place = (x: number, y: number) => ({ x: left + a * x + c * y + e, y: top + b * x + d * y + f });
  let { x, y } = code;
  const letters = Array.from(code.text);
  const characters = letters.map((text, index): Character => {
    if (index > 0) {
      x +=
        code.deltaX[index - 1] ?? (code.deltaY.length > 0 ? 0 : estimateWidth(letters[index - 1] ?? '') * object.size);
      y += code.deltaY[index - 1] ?? 0;
    }
    return { text, ...place(x, y) };
  });
  const runs = cutRuns(characters, fontSize, scale * object.size).map((run) =>
    buildRun(run, fontSize, scale * object.size, object.bold),
  );
  return { runs, upright: Math.abs(Math.atan2(b, a)) < UPRIGHT };
}

function cutRuns(characters: readonly Character[], fontSize: number, em: number): Character[][] {
  const runs: Character[][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const goesOn =
      before !== undefined &&
      Math.abs(character.y - before.y) < 0.3 * fontSize &&
      character.x - before.x < (estimateWidth(before.text) + PART_GAP) * em &&
      character.x >= before.x;
    if (run !== undefined && goesOn) run.push(character);
    else runs.push([character]);
  }
  return runs;
}

function buildRun(run: readonly Character[], fontSize: number, em: number, bold: boolean): PositionedText {
  const first = run[0] ?? { text: '', x: 0, y: 0 };
  const last = run.at(-1) ?? first;
  return {
    text: run.map((character) => character.text).join(''),
    x: first.x * POINTS_A_MILLIMETRE,
    baseline: first.y * POINTS_A_MILLIMETRE,
    width: (last.x + estimateWidth(last.text) * em - first.x) * POINTS_A_MILLIMETRE,
    fontSize: fontSize * POINTS_A_MILLIMETRE,
    bold,
  };
}
