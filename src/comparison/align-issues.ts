import { assignPairs, type WeighedPair } from './assign-pairs.js';
import { findCandidates, indexFeatures, weighFeatures, type FeatureWeights } from './feature-index.js';
import { findMoved } from './find-moved.js';
import type { IssueFeatures } from './issue-features.js';
import { compareIssues } from './issue-similarity.js';
import { orient } from './orient.js';
import { pairAlike, type IssuePair } from './pair-alike.js';
import { settleDivisions, type CandidateLists } from './settle-divisions.js';

/** An issue that would have served nearly as well as the one it was paired with. */
export interface Rival {
  readonly side: 'from' | 'to';
  readonly index: number;
  readonly similarity: number;
}

/** Issues of the two notices that are one and the same; one side is empty where an issue was added or removed. */
export interface IssueGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly moved: boolean;
  readonly rivals: readonly Rival[];
}

/** From here on two issues are one. Lower: an issue that took the place of another passes for it; higher: a heavily reworded issue is reported as removed and added. */
const MATCH_THRESHOLD = 0.5;

/** A pairing is unsure where another is preferred to it, or less than this short of it. Higher: more warnings where issues resemble one another. */
const CLOSE_CALL = 0.06;

interface ScoredPair extends WeighedPair {
  readonly similarity: number;
}

function listCandidates(
  left: readonly IssueFeatures[],
  own: readonly IssueFeatures[],
  others: readonly IssueFeatures[],
  weights: FeatureWeights,
): ReadonlyMap<number, readonly number[]> {
  const index = indexFeatures(others);
  return new Map(
    left.map((issue) => [issue.index, findCandidates(issue, issue.index / Math.max(1, own.length), index, weights)]),
  );
}

/** Scores the candidate pairs between issues without a partner; those under the threshold are left out. */
function scorePairs(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  lists: CandidateLists,
  weights: FeatureWeights,
): readonly ScoredPair[] {
  const scored = new Map<number, ScoredPair>();
  const score = (fromIndex: number, toIndex: number): void => {
    const key = fromIndex * to.length + toIndex;
    const [one, other] = [from[fromIndex], to[toIndex]];
    // Only issues that are both without a partner have a list of their own.
    if (!lists.ofFrom.has(fromIndex) || !lists.ofTo.has(toIndex) || scored.has(key)) return;
    if (one === undefined || other === undefined) return;
    const { similarity, preference } = compareIssues(one, other, weights);
    if (similarity >= MATCH_THRESHOLD)
      scored.set(key, { from: fromIndex, to: toIndex, similarity, weight: preference });
  };
  for (const [fromIndex, candidates] of lists.ofFrom) for (const toIndex of candidates) score(fromIndex, toIndex);
  for (const [toIndex, candidates] of lists.ofTo) for (const fromIndex of candidates) score(fromIndex, toIndex);
  return [...scored.values()].sort((one, other) => one.from - other.from || one.to - other.to);
}

/**
 * The best alternatives of the chosen pairs that come close to them. An issue that is itself paired more surely
 * elsewhere is no alternative.
 */
function findRivals(
  scored: readonly ScoredPair[],
  chosen: readonly WeighedPair[],
): ReadonlyMap<WeighedPair, readonly Rival[]> {
  const byFrom = new Map(chosen.map((pair) => [pair.from, pair]));
  const byTo = new Map(chosen.map((pair) => [pair.to, pair]));
  const best = new Map<WeighedPair, { from?: ScoredPair; to?: ScoredPair }>();
  const isClose = (pair: ScoredPair, rivalled: WeighedPair | undefined): boolean =>
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

/** Which pairs were moved, by the issues' sections and their order in them. */
function markMoved(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  pairs: readonly IssuePair[],
): ReadonlySet<number> {
  const placed = pairs.map((pair) => ({
    from: pair.from,
    to: pair.to,
    fromSection: from[pair.from]?.section ?? '',
    toSection: to[pair.to]?.section ?? '',
  }));
  return new Set([...findMoved(placed)].map((item) => item.from));
}

function alignOneWay(from: readonly IssueFeatures[], to: readonly IssueFeatures[]): readonly IssueGroup[] {
  const weights = weighFeatures(from, to);
  const alike = pairAlike(from, to);
  const fromPaired = new Set(alike.map((pair) => pair.from));
  const toPaired = new Set(alike.map((pair) => pair.to));
  const lists: CandidateLists = {
    ofFrom: listCandidates(
      from.filter((issue) => !fromPaired.has(issue.index)),
      from,
      to,
      weights,
    ),
    ofTo: listCandidates(
      to.filter((issue) => !toPaired.has(issue.index)),
      to,
      from,
      weights,
    ),
  };
  const scored = scorePairs(from, to, lists, weights);
  const chosen = assignPairs(scored);
  const pairs: readonly IssuePair[] = [...alike, ...chosen];
  const divided = settleDivisions(from, to, pairs, lists, weights);
  const inDivision = {
    from: new Set(divided.flatMap((group) => group.from)),
    to: new Set(divided.flatMap((group) => group.to)),
  };
  const rivals = findRivals(scored, chosen);
  const rivalsOf = new Map([...rivals].map(([pair, found]) => [pair.from, found]));
  const whole = pairs.filter((pair) => !inDivision.from.has(pair.from) && !inDivision.to.has(pair.to));
  const leads = divided.map((group) => ({ from: group.from[0] ?? 0, to: group.to[0] ?? 0 }));
  const moved = markMoved(from, to, [...whole, ...leads]);
  const fromTaken = new Set([...whole.map((pair) => pair.from), ...inDivision.from]);
  const toTaken = new Set([...whole.map((pair) => pair.to), ...inDivision.to]);
  return [
    ...whole.map((pair) => ({
      from: [pair.from],
      to: [pair.to],
      moved: moved.has(pair.from),
      rivals: rivalsOf.get(pair.from) ?? [],
    })),
    ...divided.map((group) => ({ ...group, moved: moved.has(group.from[0] ?? 0), rivals: [] })),
    ...from.flatMap(({ index }) => (fromTaken.has(index) ? [] : { from: [index], to: [], moved: false, rivals: [] })),
    ...to.flatMap(({ index }) => (toTaken.has(index) ? [] : { from: [], to: [index], moved: false, rivals: [] })),
  ];
}

function turnGroups(groups: readonly IssueGroup[]): readonly IssueGroup[] {
  return groups.map((group) => ({
    from: group.to,
    to: group.from,
    moved: group.moved,
    rivals: group.rivals.map((rival) => ({
      ...rival,
      side: rival.side === 'from' ? ('to' as const) : ('from' as const),
    })),
  }));
}

/**
 * Finds which issues of two notices are the same, whatever their numbers, order and sections: first those whose text is
 * the same, then the rest as one assignment over the candidates an index of rare words gives, then splits and mergers.
 * Every issue of both notices is in exactly one group.
 */
export function alignIssues(from: readonly IssueFeatures[], to: readonly IssueFeatures[]): readonly IssueGroup[] {
  const keyOf = (issues: readonly IssueFeatures[]): string =>
    issues.map((issue) => [issue.statement, issue.section, issue.measures].join('\u0000')).join('\u0001');
  return orient(from, to, keyOf, alignOneWay, turnGroups);
}
