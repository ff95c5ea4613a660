import { readFileSync } from 'node:fs';
import { preparePart } from '../../src/notice/assembly/prepare-part.js';
import { findFrame } from '../../src/notice/frame/index.js';
import { findFieldChapters, releaseRows } from '../../src/notice/layouts/index.js';
import { makeLines } from '../../src/notice/lines/index.js';
import { mayOpenItem, weighOutline } from '../../src/notice/reading/index.js';
import { tellWords } from '../../src/notice/words/index.js';
import { readDocument } from '../../src/readers/index.js';
import { alignGold } from './align-gold.js';
import type { TrainingCase } from './cases.js';
import type { TrainingPart } from './learn-readings.js';

/** A case → its parts with the nodes a careful reader took for issues; parts of a special form are left out. */
export async function readParts(
  training: TrainingCase,
  grams: ReadonlyMap<string, number>,
): Promise<readonly (TrainingPart & { readonly missing: number; readonly tabled: number })[]> {
  const source = await readDocument(readFileSync(training.file), 'notice.txt');
  const { lines } = releaseRows(tellWords(makeLines(source.paragraphs)));
  const frame = findFrame(lines, mayOpenItem);
  const parts = [
    { lines: frame.body, part: 'body' },
    ...frame.annexes.map(({ body }) => ({ lines: body, part: 'annex' })),
  ];
  let left = training.gold.issues;
  return parts.flatMap(({ lines: own }, index) => {
    const part = preparePart(own);
    if (findFieldChapters(part.outline, own) !== null) return [];
    const root = weighOutline(part, grams);
    const { issues, missing, tabled } = alignGold(root, left);
    left = missing;
    const isLast = index === parts.length - 1;
    return [{ name: training.name, source: training.source, part, root, gold: issues, missing: isLast ? missing.length : 0, tabled }];
  });
}
