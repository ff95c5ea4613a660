import type { Gold } from './gold.js';
import { addScore, printTotal } from './print-scores.js';
import { emptyScore, scoreNotice, type NoticeScore } from './score-notice.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { listAll, type TrainingCase } from '../training/cases.js';
import { readLeftOut } from '../training/folds.js';
import { learnChance, type Sample } from '../training/learn-chance.js';
import { confidenceNames, likenessNames, rateConfidence, rateLikeness } from '../../src/notice/reading/index.js';

/** A text read with weights that never saw its source. */
interface LeftOut {
  readonly training: TrainingCase;
  readonly record: NoticeRecord | null;
  readonly right: boolean;
  readonly confidence: readonly number[];
  readonly likeness: readonly number[];
}

/** Lower ends of the bands of confidence that are counted. */
const BANDS: readonly number[] = [0.9, 0.7, 0.5, 0.3, 0];
/** Confidence is learned from the other half of the texts, and told for this one. */
const HALVES = 2;

const isRight = (gold: Gold, record: NoticeRecord): boolean => {
  const { issues, exact } = scoreNotice(gold, record);
  return issues.extra === 0 && issues.missed === 0 && exact.right === exact.of;
};

/** The confidence of each text, by weights learned from texts of the other half. */
function rateHalves(read: readonly LeftOut[]): ReadonlyMap<LeftOut, number> {
  const rated = new Map<LeftOut, number>();
  for (let half = 0; half < HALVES; half += 1) {
    const others = read.filter((_, index) => index % HALVES !== half);
    const samples = (pick: (each: LeftOut) => Sample, wanted: (each: LeftOut) => boolean): readonly Sample[] =>
      others.filter(wanted).map(pick);
    const isNotice = ({ training }: LeftOut): boolean => training.gold.issues.length > 0;
    const confidence = learnChance(
      samples(({ confidence: evidence, right }) => ({ evidence, right }), isNotice),
      confidenceNames,
    );
    const likeness = learnChance(
      samples(
        (each) => ({ evidence: each.likeness, right: isNotice(each) }),
        () => true,
      ),
      likenessNames,
    );
    read.forEach((each, index) => {
      if (index % HALVES === half)
        rated.set(each, rateConfidence(each.confidence, confidence) * rateLikeness(each.likeness, likeness));
    });
  }
  return rated;
}

function printBands(rated: ReadonlyMap<LeftOut, number>, print: (line: string) => void): void {
  print('confidence  notices  every issue right');
  BANDS.forEach((from, index) => {
    const to = BANDS[index - 1] ?? 1.01;
    const inBand = [...rated].filter(
      ([{ training }, value]) => training.gold.issues.length > 0 && value >= from && value < to,
    );
    const right = inBand.filter(([each]) => each.right).length;
    const share = inBand.length === 0 ? '-' : `${((100 * right) / inBand.length).toFixed(0)} %`;
    print(`${from.toFixed(1)} and up  ${String(inBand.length).padStart(7)}  ${String(right)} (${share})`);
  });
  const papers = [...rated].filter(([{ training }]) => training.gold.issues.length === 0);
  const highest = Math.max(0, ...papers.map(([, value]) => value));
  const above = papers.filter(([, value]) => value > 0.5).map(([{ training }]) => training.name);
  print(
    `${String(papers.length)} papers of other kinds: highest confidence ${highest.toFixed(2)}; above 0.5: ${above.length === 0 ? 'none' : above.join(', ')}`,
  );
}

/** Reads each text with weights that never saw its source, and prints what came out: by set, in all, by confidence. */
export async function runLeaveOneOut(print: (line: string) => void): Promise<void> {
  const read: LeftOut[] = [];
  await readLeftOut(
    listAll(),
    ({ training, record, evidence }) => {
      if (evidence === null) return;
      const right = record !== null && isRight(training.gold, record);
      read.push({ training, record, right, confidence: evidence.confidence, likeness: evidence.likeness });
    },
    print,
  );
  const total = emptyScore();
  const sets = new Map<string, NoticeScore>();
  for (const { training, record } of read.filter(({ training: { gold } }) => gold.issues.length > 0)) {
    const score = scoreNotice(training.gold, record);
    addScore(total, score);
    const set = training.file.includes('/rounds/') ? training.source : 'notices';
    const own = sets.get(set) ?? emptyScore();
    addScore(own, score);
    sets.set(set, own);
  }
  for (const [set, score] of sets) print(`${set}: ${printTotal(score)}`);
  print(`LEFT OUT ${printTotal(total)}`);
  printBands(rateHalves(read), print);
}
