import { readStatusPhrase, type Status } from '../language/index.js';

/** The state a heading gives all issues below it: `end` is where its words end in the heading. */
export interface HeadingStatus {
  readonly status: Status;
  readonly end: number;
}

/** What such a heading names behind the state: 已完成整改的问题（7个）, 已办结事项12项, 基本完成的整改任务. */
const NAMED_BEHIND = /(?:的)?(?:整改)?(?:问题|事项|任务|项目|类)(?:清单|台账)?[\s:]*$/u;
const COUNT_BEHIND =
  /[\s,]*\(?(?:共计?|计)?(?:\d{1,4}|[一二三四五六七八九十百]{1,4})[个项条件类](?:问题|事项|任务)?\)?[\s:]*$/u;

/**
 * A folded heading that sorts the issues below it by their state → that state; null for any other heading. It must name
 * a state and what is in it: 整改完成情况 speaks of the notice's work, 持续整改 alone of what comes next.
 */
export function readHeadingStatus(folded: string): HeadingStatus | null {
  const count = COUNT_BEHIND.exec(folded)?.[0] ?? '';
  const named = folded.slice(0, folded.length - count.length);
  const noun = NAMED_BEHIND.exec(named);
  if (noun === null && !/问题|事项|任务|[个项条件]/u.test(count)) return null;
  const words = named.slice(0, noun?.index ?? named.length).trimEnd();
  const status = readStatusPhrase(words);
  return status === null || status === 'unknown' ? null : { status, end: words.length };
}
