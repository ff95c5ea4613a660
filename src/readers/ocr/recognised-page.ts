import type { PositionedText, Ruling } from '../page/index.js';
import type { Diagnostic } from '../../text/index.js';

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

/** Below this mean confidence a page needs a reader's eye: clean 200-dpi print reads at 90 and more, a poor copy at 70. */
const POOR_CONFIDENCE = 80;

/** How sure the recogniser is of one page (1-based), as a diagnostic. `confidence` is 0 to 100. */
export function describeConfidence(page: number, confidence: number): Diagnostic {
  const severity = confidence < POOR_CONFIDENCE ? 'warning' : 'info';
  return {
    code: 'ocr-confidence',
    severity,
    parameters: { page, confidence: Number(confidence.toFixed(1)) },
    message: `Page ${page} was recognised with a mean confidence of ${confidence.toFixed(1)} %.`,
  };
}
