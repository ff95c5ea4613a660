import type { IsParted } from './score-pairs.js';

/** What a person said of two issues, by their places: that they are one, or that they are not. */
export interface IssueVerdict {
  readonly from: number;
  readonly to: number;
  readonly same: boolean;
}

interface Verdicts {
  readonly joins: readonly IssueVerdict[];
  /** Issues that are not to be taken for some other. */
  readonly parted: { readonly from: ReadonlySet<number>; readonly to: ReadonlySet<number> };
  readonly isParted: IsParted;
}

/** The verdicts, turned where the two notices are looked at the other way round. Of two on the same issues the later one stands. */
export function readVerdicts(verdicts: readonly IssueVerdict[], isForward: boolean): Verdicts {
  const last = new Map<string, IssueVerdict>();
  for (const { from, to, same } of verdicts) {
    const verdict = isForward ? { from, to, same } : { from: to, to: from, same };
    last.set(`${String(verdict.from)} ${String(verdict.to)}`, verdict);
  }
  const all = [...last.values()];
  const partings = all.filter(({ same }) => !same);
  return {
    joins: all.filter(({ same }) => same),
    parted: { from: new Set(partings.map(({ from }) => from)), to: new Set(partings.map(({ to }) => to)) },
    isParted: (from, to) => last.get(`${String(from)} ${String(to)}`)?.same === false,
  };
}

/** Joined issues as groups: what is joined to the same issue belongs together. */
export function groupJoined(
  joins: readonly IssueVerdict[],
): readonly { readonly from: readonly number[]; readonly to: readonly number[] }[] {
  const groups: { from: Set<number>; to: Set<number> }[] = [];
  for (const { from, to } of joins) {
    const touched = groups.filter((group) => group.from.has(from) || group.to.has(to));
    const [first, ...others] = touched;
    const group = first ?? { from: new Set<number>(), to: new Set<number>() };
    if (first === undefined) groups.push(group);
    group.from.add(from);
    group.to.add(to);
    for (const other of others) {
      for (const place of other.from) group.from.add(place);
      for (const place of other.to) group.to.add(place);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  const inOrder = (places: ReadonlySet<number>): readonly number[] => [...places].sort((one, other) => one - other);
  return groups.map((group) => ({ from: inOrder(group.from), to: inOrder(group.to) }));
}
