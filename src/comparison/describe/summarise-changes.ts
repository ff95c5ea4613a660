import type { DeclaredTotals, Status } from '../../notice/index.js';
import type { ChangeKind, ComparisonSummary, Direction, IssueChange, StatusTransition } from '../comparison.js';

function countTransitions(changes: readonly IssueChange[]): readonly StatusTransition[] {
  const transitions = new Map<string, { from: Status | null; to: Status | null; count: number }>();
  for (const { statusChange } of changes) {
    const { from, to } = statusChange;
    if (from === to) continue;
    const key = `${from ?? ''} ${to ?? ''}`;
    const transition = transitions.get(key) ?? { from, to, count: 0 };
    transition.count += 1;
    transitions.set(key, transition);
  }
  return [...transitions].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, transition]) => transition);
}

/** The figures of a comparison. Directions and transitions are counted where an issue is in both notices. */
export function summariseChanges(
  changes: readonly IssueChange[],
  declared: { readonly from: DeclaredTotals; readonly to: DeclaredTotals },
): ComparisonSummary {
  const followed = changes.filter((change) => change.from.length > 0 && change.to.length > 0);
  const countKind = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length;
  const countDirection = (direction: Direction): number =>
    followed.filter((change) => change.statusChange.direction === direction).length;
  return {
    matched: countKind('matched'),
    added: countKind('added'),
    removed: countKind('removed'),
    split: countKind('split'),
    merged: countKind('merged'),
    progressed: countDirection('progressed'),
    regressed: countDirection('regressed'),
    unchanged: countDirection('unchanged'),
    vanishedOpen: changes.filter((change) => change.vanishedOpen === true).length,
    transitions: countTransitions(followed),
    declared,
  };
}
