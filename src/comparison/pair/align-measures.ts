import type { Measure } from '../../notice/index.js';
import { foldText } from '../../text/index.js';
import { assignPairs } from './assign-pairs.js';
import type { Link } from './score-pairs.js';
import { orient } from '../orient.js';

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

/** From here on two measures are one, changed. Lower: a replaced measure shows as a rewritten one; higher: a measure whose report grew shows as removed and added. */
const SAME_MEASURE = 0.5;

/** A measure that lies in a longer one (the report went on from there) counts for this much of its share there. */
const CONTAINED_WORTH = 0.8;

/** What puts a measure nearer its place, among measures that read alike. */
const PLACE_WORTH = 0.01;

interface ReadMeasure {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

function readMeasure(owned: OwnedMeasure): ReadMeasure {
  const text = foldText(owned.measure.text).replace(/\s+/gu, '');
  const masked = text.replace(/\d[\d,.]*/gu, '#').replace(/[^\p{L}\p{N}#]+/gu, '');
  const pairs = new Set<string>();
  if (masked.length === 1) pairs.add(masked);
  for (let index = 0; index + 1 < masked.length; index += 1) pairs.add(masked.slice(index, index + 2));
  return { text, pairs };
}

function compareMeasure(from: ReadMeasure, to: ReadMeasure): number {
  let shared = 0;
  for (const pair of from.pairs) if (to.pairs.has(pair)) shared += 1;
  const smaller = Math.min(from.pairs.size, to.pairs.size);
  if (smaller === 0) return 0;
  return Math.max((2 * shared) / (from.pairs.size + to.pairs.size), CONTAINED_WORTH * (shared / smaller));
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

function alignOneWay(from: readonly ReadMeasure[], to: readonly ReadMeasure[]): readonly MeasurePair[] {
  const pairs = pairEqual(from, to);
  const taken = new Set(pairs.values());
  const near: Link[] = [];
  from.forEach((one, fromPlace) => {
    if (pairs.has(fromPlace)) return;
    to.forEach((other, toPlace) => {
      if (taken.has(toPlace)) return;
      const likeness = compareMeasure(one, other);
      const distance = Math.abs(fromPlace / from.length - toPlace / to.length);
      if (likeness >= SAME_MEASURE)
        near.push({ score: likeness, from: fromPlace, to: toPlace, weight: likeness - PLACE_WORTH * distance });
    });
  });
  for (const pair of assignPairs(near)) {
    pairs.set(pair.from, pair.to);
    taken.add(pair.to);
  }
  return [
    ...from.map((_, place) => ({ from: place, to: pairs.get(place) ?? null })),
    ...to.flatMap((_, place) => (taken.has(place) ? [] : { from: null, to: place })),
  ];
}

/** Which measures of an issue are the same then and now: equal texts first, then the best assignment of like ones. */
export function alignMeasures(from: readonly OwnedMeasure[], to: readonly OwnedMeasure[]): readonly MeasurePair[] {
  // Most issues of a follow-up report are repeated to the letter.
  if (from.length === to.length && from.every((owned, place) => owned.measure.text === to[place]?.measure.text))
    return from.map((_, place) => ({ from: place, to: place }));
  return orient(
    from.map(readMeasure),
    to.map(readMeasure),
    (measures) => measures.map((measure) => measure.text).join('\n'),
    alignOneWay,
    (pairs) => pairs.map((pair) => ({ from: pair.to, to: pair.from })),
  );
}
