import { listPossibleParts } from '../../src/comparison/divide/list-possible-parts.js';
import { readPartSignals } from '../../src/comparison/divide/read-part-signals.js';
import { readFeatures } from '../../src/comparison/features/issue-features.js';
import { countRarity } from '../../src/comparison/features/rarity.js';
import { weighIssues, type WeighedIssue } from '../../src/comparison/features/weigh-issues.js';
import {
  pairSignals,
  partSignals,
  rivalrySignals,
  weighSignals,
  type EvidenceModel,
  type PairSignal,
  type PartSignal,
  type RivalrySignal,
} from '../../src/comparison/pair/evidence-model.js';
import { pairAlike } from '../../src/comparison/pair/pair-alike.js';
import {
  listAllCandidates,
  readMargins,
  readPairs,
  readRivalry,
  type Sides,
} from '../../src/comparison/pair/score-pairs.js';
import type { ComparisonCase } from './comparison-case.js';
import { fitLogistic, type Example } from './fit-logistic.js';

/** A pair of notices made ready for learning: the candidates as the comparison would see them. */
export interface Lesson {
  readonly known: ComparisonCase;
  readonly weight: number;
  readonly sides: Sides;
  readonly pairs: ReturnType<typeof readPairs>;
  readonly lists: ReturnType<typeof listAllCandidates>;
  readonly isLinked: (from: number, to: number) => boolean;
}

const nobody = (): boolean => false;

/** Reads a pair's candidates; those whose very text the other notice has are no lesson, for nothing is weighed there. */
export function prepareLesson(known: ComparisonCase, weight: number): Lesson {
  const [from, to] = [readFeatures(known.from), readFeatures(known.to)];
  const rarity = countRarity([...from, ...to]);
  const sides = { from: weighIssues(from, rarity), to: weighIssues(to, rarity), rarity };
  const alike = pairAlike(from, to);
  const open = (count: number, taken: readonly number[]): ReadonlySet<number> =>
    new Set(Array.from({ length: count }, (_, place) => place).filter((place) => !taken.includes(place)));
  const lists = listAllCandidates(
    sides,
    open(
      from.length,
      alike.map((pair) => pair.from),
    ),
    open(
      to.length,
      alike.map((pair) => pair.to),
    ),
  );
  const links = new Set(
    known.groups.flatMap((group) =>
      group.from.flatMap((one) => group.to.map((other) => `${String(one)} ${String(other)}`)),
    ),
  );
  return {
    known,
    weight,
    sides,
    lists,
    pairs: readPairs(sides, lists, nobody),
    isLinked: (one, other) => links.has(`${String(one)} ${String(other)}`),
  };
}

function learnPairs(lessons: readonly Lesson[]): EvidenceModel['pair'] {
  const examples = lessons.flatMap(({ pairs, isLinked, weight }): readonly Example<PairSignal>[] =>
    pairs.map(({ from, to, signals }) => ({ signals, holds: isLinked(from, to), weight })),
  );
  return fitLogistic(pairSignals, examples);
}

function learnRivalry(lessons: readonly Lesson[], pair: EvidenceModel['pair']): EvidenceModel['rivalry'] {
  const examples = lessons.flatMap(({ pairs, isLinked, weight }): readonly Example<RivalrySignal>[] =>
    readMargins(pairs.map(({ from, to, signals }) => ({ from, to, signals, score: weighSignals(signals, pair) }))).map(
      ({ from, to, signals, ...margins }) => ({
        signals: readRivalry(signals, margins),
        holds: isLinked(from, to),
        weight,
      }),
    ),
  );
  return fitLogistic(rivalrySignals, examples);
}

/** The questions of one direction: each whole with the part it is likest to, and whatever else might be one. */
function listPartExamples(lesson: Lesson, isSplit: boolean, model: EvidenceModel): readonly Example<PartSignal>[] {
  const { sides, lists, isLinked, weight } = lesson;
  const [wholes, parts] = isSplit ? [sides.from, sides.to] : [sides.to, sides.from];
  const [ofPart, ofWhole] = isSplit ? [lists.ofTo, lists.ofFrom] : [lists.ofFrom, lists.ofTo];
  const holds = (whole: number, part: number): boolean => (isSplit ? isLinked(whole, part) : isLinked(part, whole));
  const possible = listPossibleParts({ wholes, parts, ofPart, ofWhole, rarity: sides.rarity }, model);
  return possible.flatMap(({ whole, part, score, margin }) => {
    const scoreOf = (other: number): number =>
      possible.find((entry) => entry.whole === whole && entry.part === other)?.score ?? 0;
    const [first, ...more] = parts
      .filter((one) => holds(whole, one.features.index) && one.features.index !== part)
      .sort((one, other) => scoreOf(other.features.index) - scoreOf(one.features.index));
    const [one, other] = [wholes[whole], parts[part]];
    if (first === undefined || one === undefined || other === undefined) return [];
    const ask = (before: readonly [WeighedIssue, ...WeighedIssue[]]): Example<PartSignal> => {
      const question = { whole: one, parts: before, part: other, score, margin };
      return { signals: readPartSignals(question, sides.rarity, model), holds: holds(whole, part), weight };
    };
    // What is no part of a division is none either once all its parts are there.
    return holds(whole, part) || more.length === 0 ? [ask([first])] : [ask([first]), ask([first, ...more])];
  });
}

function learnParts(lessons: readonly Lesson[], model: EvidenceModel): EvidenceModel['part'] {
  const examples = lessons.flatMap((lesson) => [
    ...listPartExamples(lesson, true, model),
    ...listPartExamples(lesson, false, model),
  ]);
  return fitLogistic(partSignals, examples);
}

/** Learns all weights, one step upon the other: pairs alone, pairs beside their rivals, parts of divisions. */
export function learnModel(lessons: readonly Lesson[]): EvidenceModel {
  const pair = learnPairs(lessons);
  const rivalry = learnRivalry(lessons, pair);
  const nothing = Object.fromEntries([...partSignals, 'bias'].map((name) => [name, 0])) as EvidenceModel['part'];
  return { pair, rivalry, part: learnParts(lessons, { pair, rivalry, part: nothing }) };
}
