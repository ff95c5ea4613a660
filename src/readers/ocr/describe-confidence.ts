import type { Diagnostic } from '../../text/index.js';

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
