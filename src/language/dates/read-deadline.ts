import type { DateContext } from './find-dates.js';
import { findDeadlines } from './find-deadlines.js';

/**
 * A deadline field (整改时限: 2023年12月底前, 年底前, 2023年3月至12月) as the last day that is in time, ISO 8601; null where
 * it names no day (长期坚持, 持续推进) or its year is not known. Of several the first written as a limit, else the first.
 */
export function readDeadline(text: string, context?: DateContext): string | null {
  const deadlines = findDeadlines(text, context).filter((deadline) => deadline.date !== null);
  const ahead = deadlines.find((deadline) => deadline.bounded) ?? deadlines[0];
  return ahead?.date ?? null;
}
