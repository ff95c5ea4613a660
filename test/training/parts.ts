import { readFileSync } from 'node:fs';
import { preparePart } from '../../src/notice/assembly/prepare-part.js';
import { findFrame } from '../../src/notice/frame/index.js';
import { findFieldChapters, releaseRows } from '../../src/notice/layouts/index.js';
import { makeLines } from '../../src/notice/lines/index.js';
import { mayOpenItem, weighOutline } from '../../src/notice/reading/index.js';
import { tellWords } from '../../src/notice/words/index.js';
import { readDocument } from '../../src/readers/index.js';
import { alignGold, countWrongHeadings } from './align-gold.js';
import type { TrainingCase } from './cases.js';
import type { TrainingPart } from './learn-readings.js';

/** A case → its parts with the nodes a careful reader took for issues; parts of a special form are left out. */
export async function readParts(
  training: TrainingCase,
  grams: ReadonlyMap<string, number>,
): Promise<readonly (TrainingPart & { readonly missing: number })[]> {
  const source = await readDocument(readFileSync(training.file), 'notice.txt');
  const { lines } = releaseRows(tellWords(makeLines(source.paragraphs), grams));
  const frame = findFrame(lines, mayOpenItem);
  const parts = [
    { lines: frame.body, part: 'body' },
    ...frame.annexes.map(({ body }) => ({ lines: body, part: 'annex' })),
  ];
  let left = training.gold.issues;
  return parts.flatMap(({ lines: own }, index) => {
    const part = preparePart(own);
    const [first] = part.outlines;
    if (first === undefined || findFieldChapters(first, own) !== null) return [];
    const wanted = left;
    const views = part.outlines.map((outline) => {
      const root = weighOutline(outline, part, grams);
      const { issues, missing } = alignGold(root, wanted);
      left = missing;
      return { root, gold: issues, wrongHeadings: countWrongHeadings(root, training.gold.sections) };
    });
    const isLast = index === parts.length - 1;
    return [{ name: training.name, source: training.source, part, views, missing: isLast ? left.length : 0 }];
  });
}
