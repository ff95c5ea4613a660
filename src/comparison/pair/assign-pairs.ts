import { linearSumAssignment } from 'linear-sum-assignment';
import type { Link } from './score-pairs.js';

/**
 * A group of entangled candidates larger than this is paired greedily, best first: an exact solution takes memory with
 * the square and time with the cube of its size. Only notices of thousands of near-identical issues have one.
 */
const LARGEST_EXACT = 400;

/** Divides the candidates into groups that share no issue, each of which can be solved for itself. */
function divideIntoGroups<Pair extends Link>(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const parents = new Map<string, string>();
  const findRoot = (name: string): string => {
    let root = name;
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
      root = parent;
    for (let step = name; step !== root;) {
      const next = parents.get(step) ?? root;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  for (const pair of pairs) {
    const root = findRoot(`from ${pair.from}`);
    parents.set(root, root);
    parents.set(findRoot(`to ${pair.to}`), root);
  }
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const root = findRoot(`from ${pair.from}`);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [pair]);
    else group.push(pair);
  }
  return [...groups.values()];
}

function assignGreedily<Pair extends Link>(pairs: readonly Pair[]): readonly Pair[] {
  const fromTaken = new Set<number>();
  const toTaken = new Set<number>();
  return [...pairs]
    .sort((one, other) => other.weight - one.weight || one.from - other.from || one.to - other.to)
    .filter((pair) => {
      if (fromTaken.has(pair.from) || toTaken.has(pair.to)) return false;
      fromTaken.add(pair.from);
      toTaken.add(pair.to);
      return true;
    });
}

function assignExactly<Pair extends Link>(pairs: readonly Pair[]): readonly Pair[] {
  const rows = [...new Set(pairs.map((pair) => pair.from))].sort((one, other) => one - other);
  const columns = [...new Set(pairs.map((pair) => pair.to))].sort((one, other) => one - other);
  if (rows.length > LARGEST_EXACT || columns.length > LARGEST_EXACT) return assignGreedily(pairs);
  const rowOf = new Map(rows.map((from, row) => [from, row]));
  const columnOf = new Map(columns.map((to, column) => [to, column]));
  const gains = rows.map(() => new Float64Array(columns.length));
  for (const pair of pairs) gains[rowOf.get(pair.from) ?? 0]?.set([pair.weight], columnOf.get(pair.to) ?? 0);
  const { rowAssignments } = linearSumAssignment(gains, { maximaze: true });
  return pairs.filter((pair) => rowAssignments[rowOf.get(pair.from) ?? 0] === columnOf.get(pair.to));
}

/** The pairs that together have most to be said for them, each issue in one pair at most. What is likelier to be no pair stays alone: that costs nothing. */
export function assignPairs<Pair extends Link>(pairs: readonly Pair[]): readonly Pair[] {
  return divideIntoGroups(pairs.filter(({ weight }) => weight > 0)).flatMap((group) =>
    group.length === 1 ? group : assignExactly(group),
  );
}
