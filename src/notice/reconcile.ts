import type { CountedTotals, DeclaredTotals, Issue, Reconciliation, TotalDifference } from './record.js';

/** Counts the listed issues per status; completed-and-kept-up counts as completed, not started as not completed. */
export function countIssues(issues: readonly Pick<Issue, 'status'>[]): CountedTotals {
  const count = (...wanted: readonly Issue['status'][]): number =>
    issues.filter(({ status }) => wanted.includes(status)).length;
  return {
    total: issues.length,
    completed: count('completed', 'completedOngoing'),
    longTerm: count('longTerm'),
    inProgress: count('inProgress'),
    notCompleted: count('notCompleted', 'notStarted'),
    unstated: count('unknown', null),
  };
}

/**
 * The totals a notice states against the issues it lists. Only fields the notice states are compared, and only the total
 * where its issues carry no status. A difference is a finding: published notices leave items out.
 */
export function reconcile(declared: DeclaredTotals, issues: readonly Pick<Issue, 'status'>[]): Reconciliation {
  const counted = countIssues(issues);
  const statesStatus = counted.unstated < counted.total;
  const fields = statesStatus
    ? (['total', 'completed', 'longTerm', 'inProgress', 'notCompleted'] as const)
    : (['total'] as const);
  const differences = fields.flatMap((field): TotalDifference[] => {
    const value = declared[field];
    return value === null || value === counted[field] ? [] : [{ field, declared: value, counted: counted[field] }];
  });
  return { counted, balanced: differences.length === 0, differences };
}
