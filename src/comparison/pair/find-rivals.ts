import type { WeighedPair } from './assign-pairs.js';

/** An issue that would have served nearly as well as the one it was paired with. */
export interface Rival {
  readonly side: 'from' | 'to';
  readonly index: number;
  readonly similarity: number;
}

export interface ScoredPair extends WeighedPair {
  readonly similarity: number;
}

/** A pairing is unsure where another is preferred to it, or less than this short of it. Higher: more warnings where issues resemble one another. */
export const CLOSE_CALL = 0.06;

/**
 * The best alternatives of the chosen pairs that come close to them. An issue that is itself paired more surely
 * elsewhere is no alternative.
 */
export function findRivals(
  scored: readonly ScoredPair[],
  chosen: readonly ScoredPair[],
): ReadonlyMap<ScoredPair, readonly Rival[]> {
  const byFrom = new Map(chosen.map((pair) => [pair.from, pair]));
  const byTo = new Map(chosen.map((pair) => [pair.to, pair]));
  const best = new Map<ScoredPair, { from?: ScoredPair; to?: ScoredPair }>();
  const isClose = (pair: ScoredPair, rivalled: ScoredPair | undefined): boolean =>
    rivalled === undefined || pair.weight > rivalled.weight - CLOSE_CALL;
  for (const pair of scored) {
    const [own, others] = [byFrom.get(pair.from), byTo.get(pair.to)];
    if (own === others || !isClose(pair, own) || !isClose(pair, others)) continue;
    if (own !== undefined) {
      const rivals = best.get(own) ?? {};
      if (rivals.to === undefined || pair.weight > rivals.to.weight) best.set(own, { ...rivals, to: pair });
    }
    if (others !== undefined) {
      const rivals = best.get(others) ?? {};
      if (rivals.from === undefined || pair.weight > rivals.from.weight) best.set(others, { ...rivals, from: pair });
    }
  }
  return new Map(
    [...best].map(([pair, { from, to }]) => [
      pair,
      [
        ...(to === undefined ? [] : [{ side: 'to' as const, index: to.to, similarity: to.similarity }]),
        ...(from === undefined ? [] : [{ side: 'from' as const, index: from.from, similarity: from.similarity }]),
      ],
    ]),
  );
}
