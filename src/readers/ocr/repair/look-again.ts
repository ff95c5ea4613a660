import { findMedian, type GlyphLine, measureGlyphEm } from '../ink/glyph-line.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { measureSize } from '../ink/measure-size.js';
import { type NumberReader, restoreCircled } from './restore-circled.js';
import { findNumber, restoreFigures } from './restore-figures.js';
import { restoreMarks } from './restore-marks.js';
import { restoreNumerals } from './restore-numerals.js';
import { restoreOnes } from './restore-ones.js';
import { restorePageNumber } from './restore-page-number.js';
import { restorePercents } from './restore-percents.js';
import { restoreQuotes } from './restore-quotes.js';
import { restoreStrokes } from './restore-strokes.js';
import { widenBrackets } from './widen-brackets.js';

/**
 * Looks at the ink again where the recogniser is known to slip: circled numbers, numbers of lines, ones in brackets, per
 * cent signs, 一, 二, 三, 、, closing quotation marks, page numbers, full-width brackets. Each correction asks the
 * picture; only a number it cannot read is taken from the numbers beside it.
 */
export async function lookAgain(
  lines: readonly GlyphLine[],
  picture: GreyPicture,
  readNumber: NumberReader,
): Promise<readonly GlyphLine[]> {
  const em = findMedian(lines.map(measureGlyphEm).filter((size) => size > 0));
  if (em === 0) return lines;
  const seen: GlyphLine[] = [];
  const circled = await restoreCircled(lines, picture, em, readNumber);
  let before: number | null = null;
  for (const [index, read] of circled.entries()) {
    const after =
      circled
        .slice(index + 1)
        .map(findNumber)
        .find((number) => number !== null) ?? null;
    const { baseline, glyphs } = await restoreFigures(read, picture, em, readNumber, { before, after });
    const line = [
      restorePercents,
      restoreOnes,
      restoreNumerals,
      restoreMarks,
      restoreStrokes,
      restoreQuotes,
      widenBrackets,
    ].reduce((corrected, correct) => correct(corrected, picture, em), glyphs);
    before = findNumber({ baseline, glyphs: line }) ?? before;
    const numbered = await restorePageNumber({ baseline, glyphs: line }, picture, em, readNumber);
    seen.push({ ...numbered, size: measureSize(numbered.glyphs, picture, em) });
  }
  return seen;
}
