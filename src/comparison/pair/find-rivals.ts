import { readChance } from './evidence-model.js';
import type { Link } from './score-pairs.js';

/** An issue that might have been meant instead of the one that was taken. */
export interface Rival {
  readonly side: 'from' | 'to';
  readonly index: number;
  /** The chance that it was. */
  readonly similarity: number;
}

interface WeighedGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: number;
}

/** A group whose chance is below this carries its rivals. Higher: more warnings where issues resemble one another. */
const SURE_CHANCE = 0.9;
/** A rival that by itself comes this near to what was taken is one even to a group that seems sure. Higher: more warnings where issues resemble one another. */
const CLOSE_CALL = 1.5;
/** A rival less likely than this is none. Lower: a warning names issues no reader would think of. */
const LEAST_RIVAL_CHANCE = 0.15;

/**
 * For each group that is not sure the best alternative on either side. An issue that is followed more surely elsewhere is
 * no alternative.
 */
export function findRivals<Group extends WeighedGroup>(
  scored: readonly Link[],
  groups: readonly Group[],
): ReadonlyMap<Group, readonly Rival[]> {
  const ofFrom = new Map(groups.flatMap((group) => group.from.map((place) => [place, group] as const)));
  const ofTo = new Map(groups.flatMap((group) => group.to.map((place) => [place, group] as const)));
  const scores = new Map(scored.map(({ from, to, score }) => [`${String(from)} ${String(to)}`, score]));
  const scoreOf = (group: Group): number =>
    Math.max(
      ...group.from.flatMap((from) => group.to.map((to) => scores.get(`${String(from)} ${String(to)}`) ?? -Infinity)),
    );
  const best = new Map<Group, { from?: Link; to?: Link }>();
  const consider = (group: Group | undefined, elsewhere: Group | undefined, side: 'from' | 'to', link: Link): void => {
    if (group === undefined || group === elsewhere || (elsewhere?.weight ?? -Infinity) > link.weight) return;
    const isUnsure = readChance(group.weight) < SURE_CHANCE && readChance(link.weight) >= LEAST_RIVAL_CHANCE;
    if (!isUnsure && (group.weight === Infinity || link.score < scoreOf(group) - CLOSE_CALL)) return;
    const known = best.get(group) ?? {};
    if (link.weight > (known[side]?.weight ?? -Infinity)) best.set(group, { ...known, [side]: link });
  };
  for (const link of scored) {
    consider(ofFrom.get(link.from), ofTo.get(link.to), 'to', link);
    consider(ofTo.get(link.to), ofFrom.get(link.from), 'from', link);
  }
  return new Map(
    [...best].map(([group, { from, to }]) => [
      group,
      [
        ...(to === undefined ? [] : [{ side: 'to' as const, index: to.to, similarity: readChance(to.weight) }]),
        ...(from === undefined
          ? []
          : [{ side: 'from' as const, index: from.from, similarity: readChance(from.weight) }]),
      ],
    ]),
  );
}
