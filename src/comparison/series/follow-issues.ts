import { compareNotices } from '../compare-notices.js';
import type { IssueChange } from '../comparison.js';
import { readFeatures, type IssueFeatures } from '../features/issue-features.js';
import { countRarity } from '../features/rarity.js';
import { describeHistory } from './describe-history.js';
import { describeReturn } from './describe-return.js';
import { findReturns, type Return, type ReturnRival } from './find-returns.js';
import { continueThreads, findLastPlace, type Continuation, type Thread } from './issue-thread.js';
import type { FiledNotice, HistoryDiagnostic, IssueHistory, IssuePlace } from './series.js';

/** A notice with its issues prepared for comparison. */
interface Reading {
  readonly notice: FiledNotice;
  readonly features: readonly IssueFeatures[];
}

interface Progress {
  /** By the issue id in the notice last read. */
  readonly open: ReadonlyMap<string, Thread>;
  /** Missing from the notice last read. */
  readonly ended: readonly Thread[];
}

function pickIssues({ features }: Reading, change: IssueChange): readonly IssueFeatures[] {
  return change.positions.to.flatMap((position) => features[position] ?? []);
}

/** The warnings of a return: one for each issue that would have served nearly as well. */
function describeRivals(
  returned: Return<Thread>,
  added: readonly IssueFeatures[],
  notice: FiledNotice,
): readonly HistoryDiagnostic[] {
  const placeOf = (place: number): IssuePlace => ({ noticeId: notice.id, issueId: added[place]?.issue.id ?? '' });
  const locate = (rival: ReturnRival<Thread>): HistoryDiagnostic['runnerUp'] => ({
    side: rival.side,
    ...(rival.side === 'from' ? findLastPlace(rival.thread) : placeOf(rival.place)),
    similarity: rival.similarity,
  });
  const [from, to] = [returned.threads.map(findLastPlace), returned.to.map(placeOf)];
  return returned.rivals.map((rival) => describeReturn({ from, to, similarity: returned.similarity }, locate(rival)));
}

/** The issues that seem added: those an earlier notice listed carry that issue on, the others are new. */
function continueAdded(
  ended: readonly Thread[],
  added: readonly IssueFeatures[],
  before: Reading,
  now: Reading,
): readonly Continuation[] {
  const missing = ended.map((thread) => ({ thread, features: thread.features }));
  const rarity = countRarity([...before.features, ...ended.map(({ features }) => features), ...now.features]);
  const returns = findReturns(missing, added, rarity);
  const back = new Set(returns.flatMap(({ to }) => to));
  return [
    ...returns.map((returned) => ({
      threads: returned.threads,
      issues: returned.to.flatMap((place) => added[place] ?? []),
      diagnostics: describeRivals(returned, added, now.notice),
    })),
    ...added.flatMap((issue, place) => (back.has(place) ? [] : { threads: [], issues: [issue], diagnostics: [] })),
  ];
}

/** Carries the threads on into the next notice. An issue left out of one report and back in a later one is the same issue. */
function carryOn(progress: Progress, before: Reading, now: Reading, order: ReadonlyMap<string, number>): Progress {
  const { changes } = compareNotices(before.notice.record, now.notice.record);
  const threadsOf = (change: IssueChange): readonly Thread[] =>
    change.from.flatMap((id) => progress.open.get(id) ?? []);
  const followed = changes.filter(({ from, to }) => from.length > 0 && to.length > 0);
  const added = changes.flatMap((change) => (change.kind === 'added' ? pickIssues(now, change) : []));
  const resumed = continueAdded(progress.ended, added, before, now);
  const continuations = [
    ...followed.map((change) => ({ threads: threadsOf(change), issues: pickIssues(now, change), diagnostics: [] })),
    ...resumed,
  ];
  const back = new Set(resumed.flatMap(({ threads }) => threads));
  const missing = changes.flatMap((change) => (change.kind === 'removed' ? threadsOf(change) : []));
  const threads = continuations.flatMap((continuation) => continueThreads(continuation, now.notice, order));
  return {
    open: new Map(threads.map((thread) => [thread.features.issue.id, thread])),
    ended: [...progress.ended.filter((thread) => !back.has(thread)), ...missing],
  };
}

/**
 * The history of every issue of a series. `notices` in the order of orderByDate; `asOf` (ISO date) is the day age and delay
 * are counted to, by default that of the last notice that has a date. An issue that a notice leaves out and a later one
 * lists again, perhaps reworded, goes on. Issues of the last notice come first, in its order, then those that are in it no
 * more.
 */
export function followIssues(notices: readonly FiledNotice[], asOf?: string): readonly IssueHistory[] {
  const order = new Map(notices.map(({ id }, place) => [id, place]));
  const readings = notices.map((notice) => ({ notice, features: readFeatures(notice.record) }));
  const [first, ...later] = readings;
  if (first === undefined) return [];
  const begun = first.features.flatMap((issue) =>
    continueThreads({ threads: [], issues: [issue], diagnostics: [] }, first.notice, order),
  );
  let progress: Progress = { open: new Map(begun.map((thread) => [thread.features.issue.id, thread])), ended: [] };
  let before: Reading = first;
  for (const now of later) {
    progress = carryOn(progress, before, now, order);
    before = now;
  }
  const day = asOf ?? notices.findLast(({ record }) => record.publishedDate !== null)?.record.publishedDate ?? null;
  const current = before.features.flatMap(({ issue }) => progress.open.get(issue.id) ?? []);
  return [
    ...current.map((thread) => describeHistory(thread, day, true)),
    ...progress.ended.map((thread) => describeHistory(thread, day, false)),
  ];
}
