import type { Status } from '../../notice/index.js';
import { chooseLatest, isPast } from '../describe/compare-deadlines.js';
import { findLeastAdvanced, isClosed } from '../describe/status-order.js';
import { countDays } from './count-days.js';
import type { Thread } from './issue-thread.js';
import type { HistoryEntry, IssueHistory } from './series.js';

/** What one notice says of an issue; where it lists several that were merged later, what it says of the whole. */
interface Standing {
  readonly date: string | null;
  readonly status: Status | null;
  readonly deadline: string | null;
}

interface Closing {
  readonly closed: boolean;
  readonly closedOn: string | null;
  readonly reopened: number;
}

function readStandings(entries: readonly HistoryEntry[]): readonly Standing[] {
  const ofNotices = new Map<string, HistoryEntry[]>();
  for (const entry of entries) ofNotices.set(entry.noticeId, [...(ofNotices.get(entry.noticeId) ?? []), entry]);
  return [...ofNotices.values()].map((ofNotice) => ({
    date: ofNotice[0]?.date ?? null,
    // As in a comparison: a whole is as far along as its last part.
    status: findLeastAdvanced(ofNotice.map(({ status }) => status)),
    deadline: chooseLatest(ofNotice.flatMap(({ deadline }) => deadline ?? [])),
  }));
}

function findClosing(standings: readonly Standing[]): Closing {
  let closing: Closing = { closed: false, closedOn: null, reopened: 0 };
  for (const { status, date } of standings) {
    // A report that states no status neither closes nor reopens.
    if (status === null || status === 'unknown') continue;
    if (!isClosed(status))
      closing = { closed: false, closedOn: null, reopened: closing.reopened + (closing.closed ? 1 : 0) };
    else if (!closing.closed) closing = { ...closing, closed: true, closedOn: date };
  }
  return closing;
}

/**
 * The history of an issue on a `day`: age and delay are counted to it. `isListed`: the last notice has the issue, so that
 * it did not vanish.
 */
export function describeHistory(thread: Thread, day: string | null, isListed: boolean): IssueHistory {
  const { id, entries, features, diagnostics } = thread;
  const standings = readStandings(entries);
  const { closed, closedOn, reopened } = findClosing(standings);
  const firstSeen = standings[0]?.date ?? null;
  const deadline = standings.findLast((standing) => standing.deadline !== null)?.deadline ?? null;
  return {
    id,
    statement: features.issue.statement,
    firstSeen,
    entries,
    closed,
    closedOn,
    reopened,
    ageDays: countDays(firstSeen, closed ? closedOn : day),
    deadline,
    overdue: !closed && isPast(deadline, day),
    vanishedOpen: !isListed && !closed,
    diagnostics,
  };
}
