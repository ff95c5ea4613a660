import { commonGrams } from './common-grams.js';
import { finishVector, keyGram, type Grams, type GramVector } from './grams.js';
import type { IssueFeatures } from './issue-features.js';

/** How telling each gram and each mark is among the issues of two notices: rare ones identify an issue, common ones do not. */
export interface Rarity {
  readonly weigh: (grams: Grams) => GramVector;
  readonly mark: (mark: string) => number;
}

/** Grams are counted in this many places at most: two of them may share one, which for a hundred thousand is rare and harmless. Larger: more memory for a comparison. */
const MOST_PLACES = 2 ** 22;
const FEWEST_PLACES = 2 ** 12;

function chooseSize(grams: number): number {
  let size = FEWEST_PLACES;
  while (size < MOST_PLACES && size < 4 * grams) size *= 2;
  return size;
}

/**
 * So many issues of other notices are taken to stand beside those of the two compared. Larger: a gram that only two issues
 * share outweighs the others by more.
 */
const OTHER_ISSUES = 120;
/** In a notice of a few issues a gram that some of them have is not common for that. Larger: the templates of short notices count for more. */
const LEAST_POPULATION = 8;
/** The two issues of a pair: a gram no others have is as rare as can be. */
const PAIR = 2;

const common: readonly (readonly [number, number])[] = Object.entries(commonGrams).flatMap(([share, grams]) =>
  grams.split(' ').map((gram) => [keyGram(gram), Number(share)] as const),
);

/**
 * Weighs grams and marks by how rare they are: 1 for what only two issues of both notices share and notices at large do
 * not say, less the larger the share of other issues, or of all notices' paragraphs, that have it.
 */
export function countRarity(issues: readonly IssueFeatures[]): Rarity {
  const total = issues.reduce((sum, issue) => sum + issue.text.keys.length, 0);
  const mask = chooseSize(total) - 1;
  const counts = new Float32Array(mask + 1);
  const marks = new Map<string, number>();
  const population = issues.length + LEAST_POPULATION;
  for (const [key, share] of common) counts[key & mask] = (counts[key & mask] ?? 0) + share * population;
  for (const { text, characters, measureCharacters, marks: own } of issues) {
    for (const { keys } of [text, characters, measureCharacters])
      for (const key of keys) counts[key & mask] = (counts[key & mask] ?? 0) + 1;
    for (const mark of own) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  }
  const rarest = PAIR / (issues.length + OTHER_ISSUES);
  const unit = Math.log(1 + 1 / rarest);
  const worth = (count: number): number => Math.log(1 + 1 / (rarest + Math.max(0, count - PAIR) / population)) / unit;
  const worths = counts.map(worth);
  return {
    weigh: ({ keys, factors }) =>
      finishVector(
        keys,
        factors.map((factor, place) => factor * (worths[(keys[place] ?? 0) & mask] ?? 0)),
      ),
    mark: (mark) => worth(marks.get(mark) ?? PAIR),
  };
}
