import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { confidenceNames, likenessNames } from '../../src/notice/reading/index.js';
import type { ReadingWeights } from '../../src/notice/reading/weights.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import type { Gold } from '../accuracy/gold.js';
import { scoreNotice } from '../accuracy/score-notice.js';
import { listAll } from './cases.js';
import { learnFrom, readLeftOut } from './folds.js';
import { learnChance, type Sample } from './learn-chance.js';

const GRAMS = 'src/notice/reading/learned-grams.ts';
const WEIGHTS = 'src/notice/reading/learned-weights.ts';
const HEADER = '// Written by `npm run train` from the notices with gold in fixtures/. Not to be edited by hand.\n';

const round = (value: number): number => Math.round(value * 1000) / 1000;

const roundAll = (table: object): Record<string, number> =>
  Object.fromEntries(Object.entries(table as Record<string, number>).map(([name, value]) => [name, round(value)]));

/** The pairs by weight, strongest first: those of faults, then those of measures, as lines a person can read. */
function printGrams(grams: ReadonlyMap<string, number>): string {
  const byWeight = new Map<number, string[]>();
  for (const [gram, weight] of grams) byWeight.set(weight, [...(byWeight.get(weight) ?? []), gram]);
  const rows = [...byWeight].sort(([left], [right]) => right - left);
  return `${HEADER}
/** Weight → pairs of Chinese characters: above 0 they speak for a fault, below 0 for something done. */
const pairsByWeight: readonly (readonly [number, string])[] = [
${rows.map(([weight, pairs]) => `  [${String(weight)}, '${pairs.sort().join(' ')}'],`).join('\n')}
];

export const learnedGrams: ReadonlyMap<string, number> = new Map(
  pairsByWeight.flatMap(([weight, pairs]) => pairs.split(' ').map((pair): [string, number] => [pair, weight])),
);
`;
}

function printWeights(weights: ReadingWeights): string {
  const { issue, inside, neighbours, whole, confidence, likeness } = weights;
  const tables = { issue, inside, neighbours, whole, confidence, likeness };
  const body = Object.entries(tables).map(([name, table]) => `${name}: ${JSON.stringify(roundAll(table))}`);
  return `${HEADER}
import { learnedGrams } from './learned-grams.js';
import type { ReadingWeights } from './weights.js';

/** What each kind of evidence adds to a reading: above 0 for it, below 0 against it. */
export const learnedWeights: ReadingWeights = { grams: learnedGrams, ${body.join(', ')} };
`;
}

async function write(file: string, source: string): Promise<void> {
  writeFileSync(file, await format(source, { ...(await resolveConfig(file)), filepath: file }));
}

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Whether a record has exactly the issues a careful reader finds. */
function isRight(gold: Gold, record: NoticeRecord): boolean {
  const { issues, exact } = scoreNotice(gold, record);
  return issues.extra === 0 && issues.missed === 0 && exact.right === exact.of;
}

const cases = listAll();
const samples: Sample[] = [];
const likeness: Sample[] = [];
await readLeftOut(
  cases,
  ({ training, record, evidence }) => {
    if (evidence === null) return;
    const isNotice = training.gold.issues.length > 0;
    likeness.push({ evidence: evidence.likeness, right: isNotice });
    if (record !== null && isNotice)
      samples.push({ evidence: evidence.confidence, right: isRight(training.gold, record) });
  },
  log,
);
const chances = {
  confidence: learnChance(samples, confidenceNames),
  likeness: learnChance(likeness, likenessNames),
};
const weights = await learnFrom(cases, log);
await write(GRAMS, printGrams(weights.grams));
await write(WEIGHTS, printWeights({ ...weights, ...chances }));
log(
  `${String(cases.length)} texts, ${String(weights.grams.size)} pairs; right when left out: ${String(samples.filter(({ right }) => right).length)} of ${String(samples.length)} read`,
);
