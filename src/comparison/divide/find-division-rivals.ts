import type { FeatureWeights } from '../features/feature-index.js';
import { isPart, standsForPart } from './find-divisions.js';
import { CLOSE_CALL, type Rival } from '../pair/find-rivals.js';
import type { IssueFeatures } from '../features/issue-features.js';
import { measureGroup } from '../features/measure-group.js';
import type { CandidateLists, DividedGroup } from './settle-divisions.js';

/** One side of the two notices. */
interface Side {
  readonly name: 'from' | 'to';
  readonly issues: readonly IssueFeatures[];
  /** For each issue those of the other side it has most in common with: what comes close to its counterpart is among them. */
  readonly candidates: ReadonlyMap<number, readonly number[]>;
  /** How like each issue is to what it was taken for; an issue without a counterpart is not in it. */
  readonly standing: ReadonlyMap<number, number>;
}

/** What the rivals of divisions are looked for among. */
export interface Settlement {
  readonly from: readonly IssueFeatures[];
  readonly to: readonly IssueFeatures[];
  readonly lists: CandidateLists;
  readonly weights: FeatureWeights;
  /** The groups found, with their similarity. */
  readonly groups: readonly (DividedGroup & { readonly similarity: number })[];
}

/** An issue whose very text the other notice has was never in question: no candidates were looked for. */
function isOpen(index: number, { candidates }: Side): boolean {
  return candidates.has(index);
}

function pickBest(rivals: readonly Rival[]): readonly Rival[] {
  const [best] = [...rivals].sort((one, other) => other.similarity - one.similarity || one.index - other.index);
  return best === undefined ? [] : [best];
}

/** Issues that come close to one of the parts: they say the same of the whole, and it is as like with them. */
function findRivalParts(
  whole: IssueFeatures,
  parts: readonly IssueFeatures[],
  side: Side,
  candidates: readonly number[],
  weights: FeatureWeights,
): readonly Rival[] {
  const taken = new Set(parts.map(({ index }) => index));
  const least = measureGroup([whole], parts, weights) - CLOSE_CALL;
  return candidates.flatMap((index) => {
    const rival = side.issues[index];
    if (rival === undefined || taken.has(index) || !isOpen(index, side) || !isPart(rival, whole, weights)) return [];
    const similarities = parts.flatMap((part) => {
      const rest = parts.filter((other) => other !== part);
      if (!standsForPart(rival, part, rest, whole, CLOSE_CALL, weights)) return [];
      const swapped = parts.map((other) => (other === part ? rival : other));
      return measureGroup([whole], swapped, weights);
    });
    const similarity = Math.max(0, ...similarities);
    const elsewhere = (side.standing.get(index) ?? 0) - CLOSE_CALL;
    return similarity > 0 && similarity > least && similarity > elsewhere
      ? [{ side: side.name, index, similarity }]
      : [];
  });
}

/** Issues that come close to the whole: the parts, or one of them, are as like to them. */
function findRivalWholes(
  whole: IssueFeatures,
  parts: readonly IssueFeatures[],
  side: Side,
  partCandidates: ReadonlyMap<number, readonly number[]>,
  weights: FeatureWeights,
): readonly Rival[] {
  const least = measureGroup([whole], parts, weights) - CLOSE_CALL;
  const candidates = new Set(parts.flatMap(({ index }) => partCandidates.get(index) ?? []));
  return [...candidates].flatMap((index) => {
    const rival = side.issues[index];
    if (rival === undefined || index === whole.index || !isOpen(index, side)) return [];
    const similarity = Math.max(
      ...[parts, ...parts.map((part) => [part])].map((some) => measureGroup([rival], some, weights)),
    );
    const elsewhere = (side.standing.get(index) ?? 0) - CLOSE_CALL;
    return similarity > least && similarity > elsewhere ? [{ side: side.name, index, similarity }] : [];
  });
}

/**
 * For each division the issues that would have served nearly as well as one of its parts or as its whole; of either side
 * the best. As with pairs, an issue that is itself followed more surely elsewhere is no alternative.
 */
export function findDivisionRivals(
  divided: readonly DividedGroup[],
  { from, to, lists, weights, groups }: Settlement,
): ReadonlyMap<DividedGroup, readonly Rival[]> {
  if (divided.length === 0) return new Map();
  const standingOf = (name: 'from' | 'to'): ReadonlyMap<number, number> =>
    new Map(groups.flatMap((group) => group[name].map((index) => [index, group.similarity] as const)));
  const older: Side = {
    name: 'from',
    issues: from,
    candidates: lists.ofFrom,
    standing: standingOf('from'),
  };
  const newer: Side = {
    name: 'to',
    issues: to,
    candidates: lists.ofTo,
    standing: standingOf('to'),
  };
  return new Map(
    divided.map((group) => {
      const [wholes, others] = group.from.length === 1 ? [older, newer] : [newer, older];
      const whole = wholes.issues[group[wholes.name][0] ?? -1];
      const parts = group[others.name].flatMap((index) => others.issues[index] ?? []);
      if (whole === undefined) return [group, []];
      const near = wholes.candidates.get(whole.index) ?? [];
      return [
        group,
        [
          ...pickBest(findRivalParts(whole, parts, others, near, weights)),
          ...pickBest(findRivalWholes(whole, parts, wholes, others.candidates, weights)),
        ],
      ];
    }),
  );
}
