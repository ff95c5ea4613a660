import type { PositionedText, Ruling } from '../page/index.js';

/** What was read from one picture, in its pixels. */
export interface RecognisedPage {
  readonly texts: readonly PositionedText[];
  /** The frames of its tables. */
  readonly rulings: readonly Ruling[];
  /** Mean confidence of its characters, 0 to 100; 0 where nothing was read. */
  readonly confidence: number;
}

/** The page in another unit of length. */
export function scalePage({ texts, rulings, confidence }: RecognisedPage, factor: number): RecognisedPage {
  return {
    texts: texts.map((text) => ({
      ...text,
      x: text.x * factor,
      baseline: text.baseline * factor,
      width: text.width * factor,
      fontSize: text.fontSize * factor,
    })),
    rulings: rulings.map(({ x1, y1, x2, y2 }) => ({
      x1: x1 * factor,
      y1: y1 * factor,
      x2: x2 * factor,
      y2: y2 * factor,
    })),
    confidence,
  };
}
