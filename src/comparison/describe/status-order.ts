import type { Status } from '../../notice/index.js';
import type { Direction, StatusChange } from '../comparison.js';

/** How far along each status is; `completed` and `completedOngoing` are equally far. */
const PROGRESS: Readonly<Record<Exclude<Status, 'unknown'>, number>> = {
  notStarted: 0,
  notCompleted: 1,
  inProgress: 2,
  longTerm: 3,
  completedOngoing: 4,
  completed: 4,
};

function rankStatus(status: Status | null): number | null {
  return status === null || status === 'unknown' ? null : PROGRESS[status];
}

/** Whether an issue with this status is closed (销号): nothing more need be reported. */
export function isClosed(status: Status | null): boolean {
  return status === 'completed' || status === 'completedOngoing';
}

/** Forward, back or neither; where either side states no status, or one that says nothing of progress, neither. */
export function directStatus(from: Status | null, to: Status | null): Direction {
  const [before, after] = [rankStatus(from), rankStatus(to)];
  if (before === null || after === null || before === after) return 'unchanged';
  return after > before ? 'progressed' : 'regressed';
}

/** The least advanced of several statuses; those that say nothing of progress only count where no other is there. */
export function findLeastAdvanced(statuses: readonly (Status | null)[]): Status | null {
  const ranked = statuses.filter((status) => rankStatus(status) !== null);
  const among = ranked.length > 0 ? ranked : statuses;
  // Of two equally far (completedOngoing, completed) the one whose name comes first, so that order does not matter.
  return (
    [...among].sort(
      (one, other) => (rankStatus(one) ?? -1) - (rankStatus(other) ?? -1) || (one ?? '').localeCompare(other ?? ''),
    )[0] ?? null
  );
}

/** The change from one set of issues to another: of several, the least advanced stands for the whole. */
export function changeStatus(from: readonly (Status | null)[], to: readonly (Status | null)[]): StatusChange {
  const [before, after] = [findLeastAdvanced(from), findLeastAdvanced(to)];
  return { from: before, to: after, direction: directStatus(before, after) };
}
