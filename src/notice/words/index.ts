import type { Line, NoticeWords } from '../lines/index.js';
import type { Grams } from '../reading/index.js';
import { findCounters } from './find-counters.js';
import { findMarks, findPercentRanges } from './find-marks.js';
import { findOwnLabels } from './find-own-labels.js';

export { guessColumns } from './guess-kind.js';

/** What the lines of one notice say of its own words: labels that recur, marks that are defined. */
function findNoticeWords(lines: readonly Line[], grams: Grams): NoticeWords {
  const marks = findMarks(lines);
  return {
    grams,
    labels: findOwnLabels(lines, { marks, grams }),
    marks,
    percents: findPercentRanges(lines),
    counters: findCounters(lines),
  };
}

/** The same lines, each knowing the notice's own words. */
export function tellWords(lines: readonly Line[], grams: Grams): readonly Line[] {
  const words = findNoticeWords(lines, grams);
  return lines.map((line) => ({ ...line, words }));
}
