import { readdirSync, readFileSync } from 'node:fs';
import { maskText } from '../../src/comparison/features/grams.js';
import { foldText } from '../../src/text/index.js';

/** A gram is common where at least this share of all paragraphs has it; each step up is a line of the table. */
export const SHARES = [0.003, 0.006, 0.012, 0.025, 0.05, 0.1, 0.2] as const;
const SHORTEST_PARAGRAPH = 10;

function listGrams(paragraph: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const clause of maskText(foldText(paragraph)).split('\n'))
    for (const length of [1, 2, 3])
      for (let place = 0; place + length <= clause.length; place += 1) grams.add(clause.slice(place, place + length));
  return grams;
}

/** Counts which grams the paragraphs of all notices of a folder have in common: for each share, the grams that reach it and not the next. */
export function countCommonGrams(folder: string): readonly (readonly [number, readonly string[]])[] {
  const counts = new Map<string, number>();
  let paragraphs = 0;
  for (const slug of readdirSync(folder).sort()) {
    for (const line of readFileSync(`${folder}/${slug}/notice.txt`, 'utf8').split('\n')) {
      if (line.trim().length < SHORTEST_PARAGRAPH) continue;
      paragraphs += 1;
      for (const gram of listGrams(line)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return SHARES.map((share, step) => {
    const next = SHARES[step + 1] ?? Infinity;
    const grams = [...counts].filter(([, count]) => count / paragraphs >= share && count / paragraphs < next);
    return [share, grams.map(([gram]) => gram).sort()] as const;
  });
}
