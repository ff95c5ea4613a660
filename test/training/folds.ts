import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { NoticeRecord } from '../../src/notice/index.js';
import { buildNotice } from '../../src/notice/index.js';
import type { ReadingWeights } from '../../src/notice/reading/index.js';
import { readDocument } from '../../src/readers/index.js';
import { UnreadableError } from '../../src/text/index.js';
import type { TrainingCase } from './cases.js';
import { learnGrams } from './learn-grams.js';
import { learnReadings } from './learn-readings.js';
import { readParts } from './parts.js';

/** Sources are left out together in so many groups: one training each. More folds see more, and take longer. */
const FOLDS = 10;

/** A number that depends on the name alone, so that folds stay as they are when cases are added. */
function hash(name: string): number {
  let value = 7;
  for (const character of name) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}

/** What a record's confidence, and its being a notice at all, are rated by. */
export interface Observed {
  readonly confidence: readonly number[];
  readonly likeness: readonly number[];
}

/** Weights learned from some cases alone, pairs of characters included. */
export async function learnFrom(
  cases: readonly TrainingCase[],
  log: (line: string) => void = () => undefined,
): Promise<ReadingWeights> {
  const grams = learnGrams(cases);
  // Papers of other kinds have nothing to teach about how a notice is read.
  const notices = cases.filter(({ gold }) => gold.issues.length > 0);
  const parts = (await Promise.all(notices.map((each) => readParts(each, grams)))).flat();
  return learnReadings(parts, grams, log);
}

/** Reads a case's text with given weights; null where it is refused. */
export async function readCase(
  { file }: TrainingCase,
  weights: ReadingWeights,
): Promise<{ readonly record: NoticeRecord | null; readonly evidence: Observed | null }> {
  const bytes = readFileSync(file);
  const source = await readDocument(bytes, 'notice.txt');
  const seen: Observed[] = [];
  try {
    const origin = { fileName: basename(file), sha256: '', bytes: bytes.byteLength };
    const record = buildNotice(source, origin, { weights, observe: (evidence) => seen.push(evidence) });
    return { record, evidence: seen[0] ?? null };
  } catch (error) {
    if (error instanceof UnreadableError) return { record: null, evidence: seen[0] ?? null };
    throw error;
  }
}

/** Reads every case with weights that never saw its source, fold by fold. */
export async function readLeftOut(
  cases: readonly TrainingCase[],
  each: (read: { readonly training: TrainingCase } & Awaited<ReturnType<typeof readCase>>) => void,
  log: (line: string) => void = () => undefined,
): Promise<void> {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isLeftOut = ({ source }: TrainingCase): boolean => hash(source) % FOLDS === fold;
    const left = cases.filter(isLeftOut);
    if (left.length === 0) continue;
    const weights = await learnFrom(cases.filter((training) => !isLeftOut(training)));
    log(`fold ${String(fold + 1)} of ${String(FOLDS)}: ${String(left.length)} texts left out`);
    for (const training of left) each({ training, ...(await readCase(training, weights)) });
  }
}
