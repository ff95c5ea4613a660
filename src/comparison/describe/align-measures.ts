import type { Measure } from '../../notice/index.js';
import { foldText } from '../../text/index.js';
import {
  compareVectors,
  maskText,
  measureCosine,
  readCharacters,
  readGrams,
  type GramVector,
} from '../features/grams.js';
import type { Rarity } from '../features/rarity.js';
import { readMarks } from '../features/read-marks.js';
import { findCandidates, indexTexts } from '../features/text-index.js';
import { orient } from '../orient.js';
import { assignPairs } from '../pair/assign-pairs.js';
import { weighSignals, type EvidenceModel, type MeasureSignal } from '../pair/evidence-model.js';
import type { Link } from '../pair/score-pairs.js';

/** A measure and the number of the issue (within its change) it belongs to. */
export interface OwnedMeasure {
  readonly measure: Measure;
  readonly issueId: string;
}

/** Measures by their places in the two lists; null on the side that has none. */
export interface MeasurePair {
  readonly from: number | null;
  readonly to: number | null;
}

/** A measure made ready to be compared. */
export interface ReadMeasure {
  readonly text: string;
  readonly share: number;
  readonly isNextStep: boolean;
  readonly grams: GramVector;
  readonly characters: GramVector;
  readonly marks: ReadonlySet<string>;
}

/** So many pairs are all looked at; beyond that only those an index of grams proposes. Larger: slower on issues of hundreds of measures. */
const FEW_PAIRS = 2500;
/** A measure with less in it than this is found in any other by chance. */
const LEAST_MASS = 6;

/** Makes the measures of a change ready to be compared. */
export function readMeasures(owned: readonly OwnedMeasure[], rarity: Rarity): readonly ReadMeasure[] {
  return owned.map(({ measure }, place) => {
    const folded = foldText(measure.text);
    const masked = maskText(folded);
    return {
      text: folded.replace(/\s+/gu, ''),
      share: place / owned.length,
      isNextStep: measure.kind === 'nextStep',
      grams: rarity.weigh(readGrams(masked)),
      characters: rarity.weigh(readCharacters(masked)),
      marks: new Set(readMarks(folded)),
    };
  });
}

/** What speaks for two measures being one. */
export function readMeasureSignals(
  one: ReadMeasure,
  other: ReadMeasure,
  rarity: Rarity,
): Readonly<Record<MeasureSignal, number>> {
  const { mass } = compareVectors(one.grams, other.grams);
  const marks = [...one.marks].filter((mark) => other.marks.has(mark));
  return {
    cosine: measureCosine(one.grams, other.grams),
    contained: Math.min(1, mass / Math.max(LEAST_MASS, Math.min(one.grams.mass, other.grams.mass))),
    common: Math.log1p(mass),
    characters: measureCosine(one.characters, other.characters),
    marks: Math.log1p(marks.reduce((sum, mark) => sum + rarity.mark(mark), 0)),
    distance: Math.abs(one.share - other.share),
    otherKind: one.isNextStep === other.isNextStep ? 0 : 1,
  };
}

function pairEqual(from: readonly ReadMeasure[], to: readonly ReadMeasure[]): Map<number, number> {
  const places = new Map<string, number[]>();
  to.forEach(({ text }, place) => {
    places.set(text, [...(places.get(text) ?? []), place]);
  });
  const pairs = new Map<number, number>();
  from.forEach(({ text }, place) => {
    const partner = places.get(text)?.shift();
    if (partner !== undefined) pairs.set(place, partner);
  });
  return pairs;
}

/** The pairs worth looking at, none of them of a measure that is found to the letter. */
function listCandidatePairs(
  from: readonly ReadMeasure[],
  to: readonly ReadMeasure[],
  equal: ReadonlyMap<number, number>,
): readonly (readonly [number, number])[] {
  const taken = new Set(equal.values());
  const left = [...from.keys()].filter((place) => !equal.has(place));
  const right = [...to.keys()].filter((place) => !taken.has(place));
  if (left.length * right.length <= FEW_PAIRS)
    return left.flatMap((one) => right.map((other) => [one, other] as const));
  const index = indexTexts(right.flatMap((place) => to[place]?.grams ?? []));
  return left.flatMap((one) => {
    const measure = from[one];
    if (measure === undefined) return [];
    return findCandidates(measure.grams, measure.share, index).flatMap((found) => {
      const other = right[found];
      return other === undefined ? [] : [[one, other] as const];
    });
  });
}

function alignOneWay(
  from: readonly ReadMeasure[],
  to: readonly ReadMeasure[],
  rarity: Rarity,
  model: EvidenceModel,
): readonly MeasurePair[] {
  const pairs = pairEqual(from, to);
  const scored = listCandidatePairs(from, to, pairs).flatMap(([one, other]): Link | readonly Link[] => {
    const [older, newer] = [from[one], to[other]];
    if (older === undefined || newer === undefined) return [];
    const weight = weighSignals(readMeasureSignals(older, newer, rarity), model.measure);
    return { from: one, to: other, weight, score: weight };
  });
  for (const pair of assignPairs(scored)) pairs.set(pair.from, pair.to);
  const taken = new Set(pairs.values());
  return [
    ...from.map((_, place) => ({ from: place, to: pairs.get(place) ?? null })),
    ...to.flatMap((_, place) => (taken.has(place) ? [] : { from: null, to: place })),
  ];
}

/** Which measures of an issue are the same then and now: equal texts first, then the best assignment on learned log-odds. */
export function alignMeasures(
  from: readonly OwnedMeasure[],
  to: readonly OwnedMeasure[],
  rarity: Rarity,
  model: EvidenceModel,
): readonly MeasurePair[] {
  // Most issues of a follow-up report are repeated to the letter.
  if (from.length === to.length && from.every((owned, place) => owned.measure.text === to[place]?.measure.text))
    return from.map((_, place) => ({ from: place, to: place }));
  return orient(
    readMeasures(from, rarity),
    readMeasures(to, rarity),
    (measures) => measures.map((measure) => measure.text).join('\n'),
    (one, other) => alignOneWay(one, other, rarity, model),
    (pairs) => pairs.map((pair) => ({ from: pair.to, to: pair.from })),
  );
}
