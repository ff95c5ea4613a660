import { findMedian, type GlyphLine, measureEm } from './glyph-line.js';
import type { GreyPicture } from './grey-picture.js';
import { measureSize } from './measure-size.js';
import { type NumberReader, restoreCircled } from './restore-circled.js';
import { restoreMarks } from './restore-marks.js';
import { restoreOnes } from './restore-ones.js';
import { restorePageNumber } from './restore-page-number.js';
import { restorePercents } from './restore-percents.js';
import { restoreQuotes } from './restore-quotes.js';
import { restoreStrokes } from './restore-strokes.js';
import { widenBrackets } from './widen-brackets.js';

/**
 * Looks at the ink again where the recogniser is known to slip: circled numbers, ones in brackets, per cent signs, 一, 、,
 * closing quotation marks, page numbers, full-width brackets. Each correction asks the
 * picture; only a circled number it cannot read is taken from the numbers beside it.
 */
export async function lookAgain(
  lines: readonly GlyphLine[],
  picture: GreyPicture,
  readNumber: NumberReader,
): Promise<readonly GlyphLine[]> {
  const em = findMedian(lines.map(measureEm).filter((size) => size > 0));
  if (em === 0) return lines;
  const seen: GlyphLine[] = [];
  for (const { baseline, glyphs } of await restoreCircled(lines, picture, em, readNumber)) {
    const corrected = [restorePercents, restoreOnes, restoreMarks, restoreStrokes, restoreQuotes, widenBrackets].reduce(
      (before, correct) => correct(before, picture, em),
      glyphs,
    );
    const line = await restorePageNumber({ baseline, glyphs: corrected }, picture, em, readNumber);
    seen.push({ ...line, size: measureSize(line.glyphs, picture, em) });
  }
  return seen;
}
