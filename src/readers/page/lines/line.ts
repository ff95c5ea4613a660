import type { PositionedText } from '../positioned-text.js';

/** Where a run of a line begins in the line's text and on the page. */
export interface LinePiece {
  readonly start: number;
  readonly length: number;
  readonly x: number;
  readonly width: number;
}

/** One visual line: runs on a baseline, joined. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly pieces: readonly LinePiece[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of most of its characters. */
  readonly fontSize: number;
  readonly bold: boolean;
}

/** The column of text a line stands in: what its indent and its fullness are measured against. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** Size of most of the text, the unit of all indents. */
  readonly em: number;
  /** Usual distance of two baselines, in multiples of the font size. */
  readonly leading: number;
}

/** How much of a glyph stands above its baseline, in font sizes. CJK fonts: 0.88 by design of their em box. */
const ASCENT = 0.88;

/** Characters about half as wide as a Chinese one. */
const NARROW = /[\u0020-\u02ff]/gu;

/** Widths of a text in Chinese characters, by what its characters usually take. */
function estimateWidth(text: string): number {
  return text.length - (text.match(NARROW)?.length ?? 0) / 2;
}

/** The x at which the character at `offset` of the line's text begins; inside a run its width is shared out. */
export function findX(line: Line, offset: number): number {
  let x = line.left;
  for (const { start, length, x: left, width } of line.pieces) {
    if (offset < start) return left;
    if (offset < start + length) {
      const before = estimateWidth(line.text.slice(start, offset));
      return left + (width * before) / estimateWidth(line.text.slice(start, start + length));
    }
    x = left + width;
  }
  return x;
}

/** The rectangle a line is printed in. */
export function measureBox(line: Line) {
  return {
    page: line.page,
    x: line.left,
    y: line.baseline - ASCENT * line.fontSize,
    width: line.right - line.left,
    height: line.fontSize,
  };
}

/** The value most of the weight stands at; values within `step` of each other count as one. */
export function findMode(values: readonly (readonly [value: number, weight: number])[], step: number): number {
  const weights = new Map<number, { weight: number; sum: number }>();
  for (const [value, weight] of values) {
    const key = Math.round(value / step);
    const entry = weights.get(key) ?? { weight: 0, sum: 0 };
    weights.set(key, { weight: entry.weight + weight, sum: entry.sum + value * weight });
  }
  let best = { weight: 0, sum: 0 };
  for (const entry of weights.values()) if (entry.weight > best.weight) best = entry;
  return best.weight === 0 ? 0 : best.sum / best.weight;
}

/** The size of most of the characters of `texts`. */
export function measureFontSize(texts: readonly PositionedText[]): number {
  return findMode(
    texts.map((text) => [text.fontSize, text.text.length] as const),
    0.5,
  );
}
