import { settleDivisions, type DividedGroup } from '../divide/settle-divisions.js';
import { findMoved } from '../describe/find-moved.js';
import type { IssueFeatures } from '../features/issue-features.js';
import type { Rarity } from '../features/rarity.js';
import { weighIssues } from '../features/weigh-issues.js';
import { orient } from '../orient.js';
import { assignPairs } from './assign-pairs.js';
import { readChance, type EvidenceModel } from './evidence-model.js';
import { evidenceModel } from './evidence-weights.js';
import { findRivals, type Rival } from './find-rivals.js';
import { pairAlike } from './pair-alike.js';
import { groupJoined, readVerdicts, type IssueVerdict } from './read-verdicts.js';
import { listAllCandidates, scorePairs, type IsParted, type Link, type Sides } from './score-pairs.js';

/** Issues of the two notices that are one and the same; one side is empty where an issue was added or removed. */
export interface IssueGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The chance that they are one (0…1); 0 where a side is empty. */
  readonly similarity: number;
  readonly moved: boolean;
  readonly rivals: readonly Rival[];
  /** A person joined or parted these issues. */
  readonly byPerson: boolean;
}

type LinkedGroup = Pick<IssueGroup, 'from' | 'to' | 'similarity' | 'rivals' | 'byPerson'>;

/** A chance that is not certain is never reported as if it were. */
const ALMOST_SURE = 0.99;

function limitChance(weight: number): number {
  return weight === Infinity ? 1 : Math.min(ALMOST_SURE, readChance(weight));
}

/** Which of the groups were moved, by their leading issues' sections and order. */
function markMoved(from: readonly IssueFeatures[], to: readonly IssueFeatures[], groups: readonly LinkedGroup[]) {
  const placed = groups.map((group) => {
    const [older, newer] = [group.from[0] ?? 0, group.to[0] ?? 0];
    return { from: older, to: newer, fromSection: from[older]?.section ?? '', toSection: to[newer]?.section ?? '' };
  });
  const moved = findMoved(placed);
  return new Set(
    groups.filter((_group, place) => moved.has(placed[place] ?? { from: 0, to: 0, fromSection: '', toSection: '' })),
  );
}

/** The groups with what was moved, and every issue that is in none as a group of its own. */
function listGroups(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  groups: readonly LinkedGroup[],
  parted: { readonly from: ReadonlySet<number>; readonly to: ReadonlySet<number> },
): readonly IssueGroup[] {
  const moved = markMoved(from, to, groups);
  const fromTaken = new Set(groups.flatMap((group) => group.from));
  const toTaken = new Set(groups.flatMap((group) => group.to));
  const alone = { similarity: 0, moved: false, rivals: [] };
  return [
    ...groups.map((group) => ({ ...group, moved: moved.has(group) })),
    ...from.flatMap(({ index }) =>
      fromTaken.has(index) ? [] : { ...alone, from: [index], to: [], byPerson: parted.from.has(index) },
    ),
    ...to.flatMap(({ index }) =>
      toTaken.has(index) ? [] : { ...alone, from: [], to: [index], byPerson: parted.to.has(index) },
    ),
  ];
}

/** All places but those given. */
function listOthers(issues: readonly IssueFeatures[], ...taken: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set(issues.flatMap(({ index }) => (taken.some((set) => set.has(index)) ? [] : index)));
}

/** The issues a person has not joined, as one assignment on log-odds: pairs first, then what divisions gain over them. */
function linkIssues(
  sides: Sides,
  joined: { readonly from: ReadonlySet<number>; readonly to: ReadonlySet<number> },
  isParted: IsParted,
  model: EvidenceModel,
): readonly LinkedGroup[] {
  const [from, to] = [sides.from.map(({ features }) => features), sides.to.map(({ features }) => features)];
  const alike = pairAlike(
    from.filter(({ index }) => !joined.from.has(index)),
    to.filter(({ index }) => !joined.to.has(index)),
  )
    .filter((pair) => !isParted(pair.from, pair.to))
    .map((pair): Link => ({ ...pair, weight: Infinity, score: Infinity }));
  const openFrom = listOthers(from, joined.from, new Set(alike.map((pair) => pair.from)));
  const openTo = listOthers(to, joined.to, new Set(alike.map((pair) => pair.to)));
  const lists = listAllCandidates(sides, openFrom, openTo);
  const scored = scorePairs(sides, lists, isParted, model);
  const first = [...alike, ...assignPairs(scored)];
  const isJoined: IsParted = (older, newer) => isParted(older, newer) || joined.from.has(older) || joined.to.has(newer);
  const { divided, claimed } = settleDivisions(sides, first, scored, lists, isJoined, model);
  const inDivision = {
    from: new Set(divided.flatMap((group) => group.from)),
    to: new Set(divided.flatMap((group) => group.to)),
  };
  const isFree = (pair: Link): boolean => !inDivision.from.has(pair.from) && !inDivision.to.has(pair.to);
  const pairs = [...alike.filter(isFree), ...assignPairs(scored.filter(isFree))];
  const groups: readonly DividedGroup[] = [
    ...pairs.map((pair) => ({ from: [pair.from], to: [pair.to], weight: pair.weight })),
    ...divided,
  ];
  const rivals = findRivals([...scored, ...claimed], groups);
  return groups.map((group) => ({
    from: group.from,
    to: group.to,
    similarity: limitChance(group.weight),
    rivals: rivals.get(group) ?? [],
    byPerson: false,
  }));
}

function turnGroups(groups: readonly IssueGroup[]): readonly IssueGroup[] {
  return groups.map((group) => ({
    ...group,
    from: group.to,
    to: group.from,
    rivals: group.rivals.map((rival) => ({
      ...rival,
      side: rival.side === 'from' ? ('to' as const) : ('from' as const),
    })),
  }));
}

interface Notice {
  readonly issues: readonly IssueFeatures[];
  readonly isFrom: boolean;
}

/**
 * Finds which issues of two notices are the same, whatever their numbers, order and sections: first those a person
 * joined, then those whose text is the same, then the rest as one assignment on learned log-odds in which splits and
 * mergers compete with pairs, over the candidates an index of rare grams gives. Every issue of both notices is in
 * exactly one group. The `index` of each issue is its place in its list.
 */
export function alignIssues(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  rarity: Rarity,
  verdicts: readonly IssueVerdict[] = [],
  model: EvidenceModel = evidenceModel,
): readonly IssueGroup[] {
  const keyOf = ({ issues }: Notice): string =>
    issues.map((issue) => [issue.statement, issue.section, issue.measures].join('\u0000')).join('\u0001');
  return orient(
    { issues: from, isFrom: true },
    { issues: to, isFrom: false },
    keyOf,
    (one, other) => {
      const { joins, parted, isParted } = readVerdicts(verdicts, one.isFrom);
      const joined = groupJoined(joins);
      const taken = {
        from: new Set(joined.flatMap((group) => group.from)),
        to: new Set(joined.flatMap((group) => group.to)),
      };
      const sides = { from: weighIssues(one.issues, rarity), to: weighIssues(other.issues, rarity), rarity };
      const groups = [
        ...joined.map((group) => ({ ...group, similarity: 1, rivals: [], byPerson: true })),
        ...linkIssues(sides, taken, isParted, model),
      ];
      return listGroups(one.issues, other.issues, groups, parted);
    },
    turnGroups,
  );
}
