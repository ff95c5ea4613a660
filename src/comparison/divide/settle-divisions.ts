import type { FeatureWeights } from '../features/feature-index.js';
import { findDivisions, type Division, type DivisionCandidates } from './find-divisions.js';
import type { IssueFeatures } from '../features/issue-features.js';
import type { IssuePair } from '../pair/pair-alike.js';

/** For issues that read like none of the other notice: those of the other notice they have most in common with. */
export interface CandidateLists {
  readonly ofFrom: ReadonlyMap<number, readonly number[]>;
  readonly ofTo: ReadonlyMap<number, readonly number[]>;
}

export interface DividedGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** One direction of the question: `wholes` may have been divided into `parts`. */
interface Question {
  readonly wholes: readonly IssueFeatures[];
  readonly parts: readonly IssueFeatures[];
  readonly partnerOfWhole: ReadonlyMap<number, number>;
  readonly takenParts: ReadonlySet<number>;
  readonly ofWhole: ReadonlyMap<number, readonly number[]>;
  readonly ofPart: ReadonlyMap<number, readonly number[]>;
}

function gatherCandidates(question: Question): readonly DivisionCandidates[] {
  const others = new Map<number, Set<number>>();
  const propose = (whole: number, part: number): void => {
    if (question.takenParts.has(part)) return;
    const known = others.get(whole);
    if (known === undefined) others.set(whole, new Set([part]));
    else known.add(part);
  };
  for (const [part, wholes] of question.ofPart) for (const whole of wholes) propose(whole, part);
  for (const [whole, parts] of question.ofWhole) for (const part of parts) propose(whole, part);
  const candidates: DivisionCandidates[] = [];
  for (const [index, parts] of [...others].sort((one, other) => one[0] - other[0])) {
    const whole = question.wholes[index];
    const partner = question.partnerOfWhole.get(index);
    if (whole === undefined) continue;
    candidates.push({
      whole,
      partner: partner === undefined ? null : (question.parts[partner] ?? null),
      others: [...parts].sort((one, other) => one - other).flatMap((part) => question.parts[part] ?? []),
    });
  }
  return candidates;
}

/**
 * Splits and mergers among issues that are paired already or seem removed and added. Where two claims need the same
 * issue, the one that explains more goes first.
 */
export function settleDivisions(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  pairs: readonly IssuePair[],
  lists: CandidateLists,
  weights: FeatureWeights,
): readonly DividedGroup[] {
  const partnerOfFrom = new Map(pairs.map((pair) => [pair.from, pair.to]));
  const partnerOfTo = new Map(pairs.map((pair) => [pair.to, pair.from]));
  const splits = gatherCandidates({
    wholes: from,
    parts: to,
    partnerOfWhole: partnerOfFrom,
    takenParts: new Set(partnerOfTo.keys()),
    ofWhole: lists.ofFrom,
    ofPart: lists.ofTo,
  });
  const mergers = gatherCandidates({
    wholes: to,
    parts: from,
    partnerOfWhole: partnerOfTo,
    takenParts: new Set(partnerOfFrom.keys()),
    ofWhole: lists.ofTo,
    ofPart: lists.ofFrom,
  });
  const asSplit = (division: Division): DividedGroup => ({ from: [division.whole], to: division.parts });
  const asMerger = (division: Division): DividedGroup => ({ from: division.parts, to: [division.whole] });
  const claims = [
    ...findDivisions(splits, weights).map((division) => ({ group: asSplit(division), gain: division.gain })),
    ...findDivisions(mergers, weights).map((division) => ({ group: asMerger(division), gain: division.gain })),
  ].sort((one, other) => other.gain - one.gain);
  const taken = new Set<string>();
  return claims.flatMap(({ group }) => {
    const names = [...group.from.map((index) => `from ${index}`), ...group.to.map((index) => `to ${index}`)];
    if (names.some((name) => taken.has(name))) return [];
    for (const name of names) taken.add(name);
    return group;
  });
}
