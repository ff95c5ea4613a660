import type { Issue } from '../../notice/index.js';
import { foldText } from '../../text/index.js';
import { readDeadline } from '../compare-deadlines.js';
import { compareNotices } from '../compare-notices.js';
import type { Comparison } from '../comparison.js';
import { isClosed } from '../status-order.js';
import { countDays } from './count-days.js';
import type { FiledNotice, HistoryEntry, IssueHistory } from './series.js';

/** A history while it is being written. */
interface Thread {
  readonly id: string;
  readonly entries: readonly HistoryEntry[];
  readonly issue: Issue;
}

type Threads = ReadonlyMap<string, Thread>;

interface Progress {
  /** By the issue id in the notice last read. */
  readonly open: Threads;
  /** Missing from the notice last read. */
  readonly ended: readonly Thread[];
}

function enterIssue(notice: FiledNotice, issue: Issue): HistoryEntry {
  return {
    noticeId: notice.id,
    date: notice.record.publishedDate,
    issueId: issue.id,
    status: issue.status,
    statusLabel: issue.statusLabel,
  };
}

function nameThread(notice: FiledNotice, issue: Issue): string {
  return `${notice.id}:${issue.id}`;
}

function startThread(notice: FiledNotice, issue: Issue): Thread {
  return { id: nameThread(notice, issue), entries: [enterIssue(notice, issue)], issue };
}

function nameStatement(issue: Issue): string {
  return foldText(issue.core === '' ? issue.statement : issue.core).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Entries of several threads as one, each once, oldest first. */
function joinEntries(threads: readonly Thread[], order: ReadonlyMap<string, number>): readonly HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>();
  for (const { entries: own } of threads)
    for (const entry of own) entries.set(`${entry.noticeId} ${entry.issueId}`, entry);
  return [...entries.values()].sort((one, other) => (order.get(one.noticeId) ?? 0) - (order.get(other.noticeId) ?? 0));
}

/**
 * Carries the threads on into the next notice. The parts of a divided issue each carry on its history, a merged one all
 * of its origins'. An issue left out of one report and back in a later one, word for word, is the same issue.
 */
function carryOn(
  progress: Progress,
  comparison: Comparison,
  notice: FiledNotice,
  order: ReadonlyMap<string, number>,
): Progress {
  const issues = new Map(notice.record.issues.map((issue) => [issue.id, issue]));
  const returning = new Map(progress.ended.map((thread) => [nameStatement(thread.issue), thread]));
  const open = new Map<string, Thread>();
  const ended = new Set(progress.ended);
  for (const change of comparison.changes) {
    const older = change.from.flatMap((id) => progress.open.get(id) ?? []);
    if (change.to.length === 0) for (const thread of older) ended.add(thread);
    change.to.forEach((id, place) => {
      const issue = issues.get(id);
      if (issue === undefined) return;
      const returned = change.kind === 'added' ? returning.get(nameStatement(issue)) : undefined;
      if (returned !== undefined) ended.delete(returned);
      const before = returned === undefined ? older : [returned];
      open.set(id, {
        // The first part keeps the name; the others are told from it by their own first appearance.
        id: (place === 0 ? before[0]?.id : undefined) ?? nameThread(notice, issue),
        entries: [...joinEntries(before, order), enterIssue(notice, issue)],
        issue,
      });
    });
  }
  return { open, ended: [...ended] };
}

function findClosing(entries: readonly HistoryEntry[]): {
  readonly closedOn: string | null;
  readonly reopened: number;
} {
  let closed = false;
  let closedOn: string | null = null;
  let reopened = 0;
  for (const { status, date } of entries) {
    // A report that states no status neither closes nor reopens.
    if (status === null || status === 'unknown') continue;
    if (isClosed(status)) {
      if (!closed) closedOn = date;
      closed = true;
    } else {
      if (closed) reopened += 1;
      closed = false;
      closedOn = null;
    }
  }
  return { closedOn, reopened };
}

function isNowClosed(entries: readonly HistoryEntry[]): boolean {
  const stated = entries.filter(({ status }) => status !== null && status !== 'unknown');
  return isClosed(stated.at(-1)?.status ?? null);
}

function describeThread(thread: Thread, day: string | null, isOpen: boolean): IssueHistory {
  const { entries, issue } = thread;
  const [first] = entries;
  const { closedOn, reopened } = findClosing(entries);
  const closed = isNowClosed(entries);
  const deadline = readDeadline(issue);
  return {
    id: thread.id,
    statement: issue.statement,
    firstSeen: first?.date ?? null,
    entries,
    closedOn,
    reopened,
    ageDays: countDays(first?.date ?? null, closedOn ?? day),
    deadline,
    overdue: deadline !== null && day !== null && /^\d{4}-\d{2}-\d{2}$/u.test(deadline) && deadline < day && !closed,
    vanishedOpen: !isOpen && !closed,
  };
}

/**
 * The history of every issue of a series. `notices` oldest first; `asOf` (ISO date) is the day age and delay are
 * counted to, by default the day of the last notice. Issues of the last notice come first, in its order, then those
 * that are in it no more.
 */
export function followIssues(notices: readonly FiledNotice[], asOf?: string): readonly IssueHistory[] {
  const order = new Map(notices.map(({ id }, place) => [id, place]));
  const [first] = notices;
  if (first === undefined) return [];
  let progress: Progress = {
    open: new Map(first.record.issues.map((issue) => [issue.id, startThread(first, issue)])),
    ended: [],
  };
  notices.forEach((notice, place) => {
    const before = notices[place - 1];
    if (before !== undefined) progress = carryOn(progress, compareNotices(before.record, notice.record), notice, order);
  });
  const last = notices.at(-1);
  const day = asOf ?? last?.record.publishedDate ?? null;
  const current = (last?.record.issues ?? []).flatMap((issue) => progress.open.get(issue.id) ?? []);
  return [
    ...current.map((thread) => describeThread(thread, day, true)),
    ...progress.ended.map((thread) => describeThread(thread, day, false)),
  ];
}
