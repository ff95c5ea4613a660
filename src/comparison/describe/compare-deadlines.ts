import type { Issue } from '../../notice/index.js';
import type { DeadlineChange, Overdue } from '../comparison.js';
import { isClosed } from './status-order.js';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * The deadline of an issue: its own where it has one (as a date if it states one, else as written), otherwise the
 * latest its measures name (力争2023年12月底前完成整改).
 */
export function readDeadline(issue: Issue): string | null {
  if (issue.deadlineDate !== null) return issue.deadlineDate;
  if (issue.deadline !== null) return issue.deadline;
  const dates = issue.measures
    .flatMap((measure) => measure.facts)
    .flatMap((fact) => (fact.kind === 'deadline' && typeof fact.value === 'string' ? fact.value : []));
  return dates.sort().at(-1) ?? null;
}

/** Whether a deadline lies before a day (ISO); a deadline that is no date never does. */
export function isPast(deadline: string | null, day: string | null): boolean {
  return deadline !== null && day !== null && ISO_DATE.test(deadline) && deadline < day;
}

/** Whether the issue's deadline lay before the given day (ISO) and the issue was not closed. */
function isOverdue(issue: Issue, day: string | null): boolean {
  return isPast(readDeadline(issue), day) && !isClosed(issue.status);
}

/**
 * The latest of several deadlines, those that are dates first: the issues of a split or merger are done when the last of
 * them is. Null of none.
 */
export function chooseLatest(deadlines: readonly string[]): string | null {
  return (
    deadlines
      .filter((deadline) => ISO_DATE.test(deadline))
      .sort()
      .at(-1) ??
    [...deadlines].sort().at(-1) ??
    null
  );
}

/** A pair of deadlines as a change; `slipped` where both are dates and the newer one is later. */
export function describeDeadline(from: string | null, to: string | null): DeadlineChange {
  const dated = from !== null && to !== null && ISO_DATE.test(from) && ISO_DATE.test(to);
  return { from, to, slipped: dated && to > from };
}

/** How the deadline moved, or null where it did not, or where either side has no issue to have one. */
export function compareDeadlines(from: readonly Issue[], to: readonly Issue[]): DeadlineChange | null {
  if (from.length === 0 || to.length === 0) return null;
  const readLatest = (issues: readonly Issue[]): string | null =>
    chooseLatest(issues.flatMap((issue) => readDeadline(issue) ?? []));
  const [before, after] = [readLatest(from), readLatest(to)];
  return before === after ? null : describeDeadline(before, after);
}

/** Whether a deadline had passed on either day of publication, or null where none had. */
export function findOverdue(
  from: readonly Issue[],
  to: readonly Issue[],
  fromDay: string | null,
  toDay: string | null,
): Overdue | null {
  const overdue = {
    from: from.some((issue) => isOverdue(issue, fromDay)),
    to: to.some((issue) => isOverdue(issue, toDay)),
  };
  return overdue.from || overdue.to ? overdue : null;
}
