import { assignPairs } from './assign-pairs.js';
import { findCandidates, indexFeatures, type FeatureWeights } from '../features/feature-index.js';
import { differInName } from '../features/differ-in-name.js';
import { findDivisionRivals } from '../divide/find-division-rivals.js';
import { findMoved } from '../describe/find-moved.js';
import { findRivals, type Rival, type ScoredPair } from './find-rivals.js';
import type { IssueFeatures } from '../features/issue-features.js';
import { compareIssues } from '../features/issue-similarity.js';
import { measureGroup } from '../features/measure-group.js';
import { orient } from '../orient.js';
import { pairAlike, type IssuePair } from './pair-alike.js';
import { settleDivisions, type CandidateLists, type DividedGroup } from '../divide/settle-divisions.js';

/** Issues of the two notices that are one and the same; one side is empty where an issue was added or removed. */
export interface IssueGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly moved: boolean;
  readonly rivals: readonly Rival[];
}

/** From here on two issues are one. Lower: an issue that took the place of another passes for it; higher: a heavily reworded issue is reported as removed and added. */
const MATCH_THRESHOLD = 0.42;

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

/** Whether a name tells the two apart, and their measures do not say that they are one after all. */
function areOtherNames(
  one: IssueFeatures,
  other: IssueFeatures,
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  lists: CandidateLists,
): boolean {
  if (one.measures === other.measures && one.measures !== '') return false;
  const besideOne = (lists.ofTo.get(other.index) ?? []).flatMap((index) => from[index] ?? []);
  const besideOther = (lists.ofFrom.get(one.index) ?? []).flatMap((index) => to[index] ?? []);
  return differInName(one, other, besideOne, besideOther);
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
    if (similarity < MATCH_THRESHOLD || areOtherNames(one, other, from, to, lists)) return;
    scored.set(key, { from: fromIndex, to: toIndex, similarity, weight: preference });
  };
  for (const [fromIndex, candidates] of lists.ofFrom) for (const toIndex of candidates) score(fromIndex, toIndex);
  for (const [toIndex, candidates] of lists.ofTo) for (const fromIndex of candidates) score(fromIndex, toIndex);
  return [...scored.values()].sort((one, other) => one.from - other.from || one.to - other.to);
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

/** Whether neither issue of a pair was given to a division. */
function isOutside(divided: readonly DividedGroup[]): (pair: IssuePair) => boolean {
  const from = new Set(divided.flatMap((group) => group.from));
  const to = new Set(divided.flatMap((group) => group.to));
  return (pair) => !from.has(pair.from) && !to.has(pair.to);
}

function measureDivision(
  group: DividedGroup,
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  weights: FeatureWeights,
): number {
  return measureGroup(
    group.from.flatMap((index) => from[index] ?? []),
    group.to.flatMap((index) => to[index] ?? []),
    weights,
  );
}

/** The groups with what was moved, and every issue that is in none as a group of its own. */
function listGroups(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  groups: readonly (DividedGroup & { readonly rivals: readonly Rival[] })[],
): readonly IssueGroup[] {
  const leads = groups.map((group) => ({ from: group.from[0] ?? 0, to: group.to[0] ?? 0 }));
  const moved = markMoved(from, to, leads);
  const fromTaken = new Set(groups.flatMap((group) => group.from));
  const toTaken = new Set(groups.flatMap((group) => group.to));
  return [
    ...groups.map((group) => ({ ...group, moved: moved.has(group.from[0] ?? 0) })),
    ...from.flatMap(({ index }) => (fromTaken.has(index) ? [] : { from: [index], to: [], moved: false, rivals: [] })),
    ...to.flatMap(({ index }) => (toTaken.has(index) ? [] : { from: [], to: [index], moved: false, rivals: [] })),
  ];
}

function alignOneWay(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  weights: FeatureWeights,
): readonly IssueGroup[] {
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
  const divided = settleDivisions(from, to, [...alike, ...chosen], lists, weights);
  const isWhole = isOutside(divided);
  const pairRivals = new Map([...findRivals(scored, chosen)].map(([pair, rivals]) => [pair.from, rivals]));
  const whole = [...alike.map((pair) => ({ ...pair, similarity: 1 })), ...chosen]
    .filter(isWhole)
    .map((pair) => ({ ...pair, rivals: pairRivals.get(pair.from) ?? [] }));
  const groups = [
    ...whole.map((pair) => ({ from: [pair.from], to: [pair.to], similarity: pair.similarity })),
    ...divided.map((group) => ({ ...group, similarity: measureDivision(group, from, to, weights) })),
  ];
  const divisionRivals = findDivisionRivals(divided, { from, to, lists, weights, groups });
  return listGroups(from, to, [
    ...whole.map(({ from: older, to: newer, rivals }) => ({ from: [older], to: [newer], rivals })),
    ...divided.map((group) => ({ ...group, rivals: divisionRivals.get(group) ?? [] })),
  ]);
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
 * Every issue of both notices is in exactly one group. The `index` of each issue is its place in its list.
 */
export function alignIssues(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  weights: FeatureWeights,
): readonly IssueGroup[] {
  const keyOf = (issues: readonly IssueFeatures[]): string =>
    issues.map((issue) => [issue.statement, issue.section, issue.measures].join('\u0000')).join('\u0001');
  return orient(from, to, keyOf, (one, other) => alignOneWay(one, other, weights), turnGroups);
}
