import { blankTables, eraseRules } from './tables/erase-rules.js';
import { findRules, type Rule } from './tables/find-rules.js';
import { findTables } from './tables/find-cells.js';
import type { GlyphLine } from './ink/glyph-line.js';
import type { GreyPicture } from './picture/grey-picture.js';
import { lookAgain } from './repair/look-again.js';
import { placeLines } from './place-lines.js';
import { readCells } from './tables/read-cells.js';
import type { RecognisedPage } from './recognised-page.js';
import { selectFrames } from './tables/select-frames.js';
import type { NumberReader } from './repair/restore-circled.js';

/** What a page is read with. */
export interface PictureReader {
  readonly readLines: (picture: GreyPicture) => Promise<readonly GlyphLine[]>;
  readonly readNumber: NumberReader;
}

/**
 * The text of a page that lies level: first what stands in no table, then table by table, cell by cell. Read as one
 * block, the lines of cells side by side would run into one another.
 */
export async function recogniseLevelPage(picture: GreyPicture, reader: PictureReader): Promise<RecognisedPage> {
  const rules = selectFrames(findRules(picture));
  const cleared = eraseRules(picture, rules);
  const tables = findTables(rules);
  const parts = [await reader.readLines(blankTables(cleared, tables))];
  for (const { cells } of tables) parts.push(await readCells(cleared, cells, reader));
  const seen: (readonly GlyphLine[])[] = [];
  // Each by itself: what is looked for is measured by the size of the print, and a table's is smaller.
  for (const lines of parts) seen.push(await lookAgain(lines, cleared, reader.readNumber));
  return { texts: seen.flatMap(placeLines), rulings: rules.map(toRuling), confidence: measureConfidence(seen.flat()) };
}

function toRuling({ upright, at, from, to }: Rule): RecognisedPage['rulings'][number] {
  return upright ? { x1: at, y1: from, x2: at, y2: to } : { x1: from, y1: at, x2: to, y2: at };
}

function measureConfidence(lines: readonly GlyphLine[]): number {
  const glyphs = lines.flatMap((line) => line.glyphs);
  return glyphs.length === 0 ? 0 : glyphs.reduce((sum, glyph) => sum + glyph.confidence, 0) / glyphs.length;
}
