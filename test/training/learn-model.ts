import { alignMeasures, readMeasures, readMeasureSignals } from '../../src/comparison/describe/align-measures.js';
import { readQuantities, readQuantitySignals } from '../../src/comparison/describe/compare-quantities.js';
import { listCountedTexts } from '../../src/comparison/describe/describe-measures.js';
import { listPossibleParts } from '../../src/comparison/divide/list-possible-parts.js';
import { readPartSignals } from '../../src/comparison/divide/read-part-signals.js';
import { readFeatures } from '../../src/comparison/features/issue-features.js';
import { countRarity } from '../../src/comparison/features/rarity.js';
import { weighIssues, type WeighedIssue } from '../../src/comparison/features/weigh-issues.js';
import {
  measureSignals,
  pairSignals,
  partSignals,
  quantitySignals,
  rivalrySignals,
  weighSignals,
  type EvidenceModel,
  type MeasureSignal,
  type PairSignal,
  type PartSignal,
  type QuantitySignal,
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
import type { NoticeRecord } from '../../src/notice/index.js';
import type { ComparisonCase, MeasurePlace } from './comparison-case.js';
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

/** The measures of a group that stayed one, each pair with whether it is known to be the same measure. */
function listMeasureExamples({ known, sides, weight }: Lesson): readonly Example<MeasureSignal>[] {
  if (known.measures === undefined) return [];
  const nameOf = ({ issue, measure }: MeasurePlace): string => `${String(issue)} ${String(measure)}`;
  const same = new Set(known.measures.map(({ from, to }) => `${nameOf(from)} ${nameOf(to)}`));
  const listMeasures = (record: NoticeRecord, issues: readonly number[]) => {
    const places = issues.flatMap((issue) =>
      (record.issues[issue]?.measures ?? []).map((_, measure) => ({ issue, measure })),
    );
    const owned = places.flatMap(({ issue, measure }) => record.issues[issue]?.measures[measure] ?? []);
    const read = readMeasures(
      owned.map((measure) => ({ measure, issueId: '' })),
      sides.rarity,
    );
    return places.flatMap((place, index) => {
      const one = read[index];
      return one === undefined ? [] : { place, read: one };
    });
  };
  return known.groups.flatMap((group) => {
    const [older, newer] = [listMeasures(known.from, group.from), listMeasures(known.to, group.to)];
    return older.flatMap((one) =>
      newer.flatMap((other): Example<MeasureSignal> | readonly Example<MeasureSignal>[] => {
        if (one.read.text === other.read.text) return [];
        const signals = readMeasureSignals(one.read, other.read, sides.rarity);
        return { signals, holds: same.has(`${nameOf(one.place)} ${nameOf(other.place)}`), weight };
      }),
    );
  });
}

/** The numbers of matched issues: those known to have moved, and all that share a number with one of them and do not. */
function listQuantityExamples(
  { known, sides, weight }: Lesson,
  model: EvidenceModel,
): readonly Example<QuantitySignal>[] {
  return known.groups.flatMap((group) => {
    const moved = known.quantities.filter(({ to }) => group.to.includes(to));
    if (moved.length === 0) return [];
    const owned = (record: NoticeRecord, issues: readonly number[]) =>
      issues.flatMap((issue) => (record.issues[issue]?.measures ?? []).map((measure) => ({ measure, issueId: '' })));
    const statementOf = (record: NoticeRecord, issues: readonly number[]): string =>
      issues.map((issue) => record.issues[issue]?.statement ?? '').join('\n');
    const [older, newer] = [owned(known.from, group.from), owned(known.to, group.to)];
    const pairs = alignMeasures(older, newer, sides.rarity, model);
    const from = readQuantities(listCountedTexts(statementOf(known.from, group.from), older, pairs, 'from'));
    const to = readQuantities(listCountedTexts(statementOf(known.to, group.to), newer, pairs, 'to'));
    return from.flatMap((one) =>
      to.flatMap((other): Example<QuantitySignal> | readonly Example<QuantitySignal>[] => {
        const [before, after] = [one.number.text, other.number.text];
        const holds = moved.some((number) => number.before === before && number.after === after);
        const isTold = moved.some((number) => number.before === before || number.after === after);
        const signals = readQuantitySignals(one, other);
        if (signals.sameUnit === 0 || signals.equal === 1 || (!holds && !isTold)) return [];
        return { signals, holds, weight };
      }),
    );
  });
}

/** Learns all weights, one step upon the other: pairs alone, pairs beside their rivals, parts of divisions, measures, numbers. */
export function learnModel(lessons: readonly Lesson[]): EvidenceModel {
  const nothing = <Signal extends string>(names: readonly Signal[]) =>
    Object.fromEntries([...names, 'bias'].map((name) => [name, 0])) as Record<Signal | 'bias', number>;
  const pair = learnPairs(lessons);
  const measure = fitLogistic(measureSignals, lessons.flatMap(listMeasureExamples));
  const known = { pair, measure, rivalry: learnRivalry(lessons, pair) };
  const model = { ...known, part: nothing(partSignals), quantity: nothing(quantitySignals) };
  return {
    ...known,
    part: learnParts(lessons, model),
    quantity: fitLogistic(
      quantitySignals,
      lessons.flatMap((lesson) => listQuantityExamples(lesson, model)),
    ),
  };
}
