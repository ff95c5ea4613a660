import type { Status } from '../record.js';
import { statusWords, type StatusSense } from './status-words.js';

const patterns = statusWords.map(([sense, source]) => ({ sense, pattern: new RegExp(source, 'uy') }));

/** A phrase longer than this is prose, however many status words stand in it. Larger reads sentences as labels. */
const LONGEST_STATUS_PHRASE = 40;

/** The senses of a text that consists of status words and nothing else; null where anything else stands in it. */
function readSenses(folded: string): { senses: Set<StatusSense>; percent: number | null } | null {
  const senses = new Set<StatusSense>();
  let percent: number | null = null;
  let at = 0;
  while (at < folded.length) {
    const step = patterns.flatMap(({ sense, pattern }) => {
      pattern.lastIndex = at;
      const match = pattern.exec(folded);
      return match === null || match[0].length === 0 ? [] : [{ sense, text: match[0] }];
    })[0];
    if (step === undefined) return null;
    if (step.sense === 'percent') percent = Number(/\d+(?:\.\d+)?/u.exec(step.text)?.[0]);
    senses.add(step.sense);
    at += step.text.length;
  }
  return { senses, percent };
}

function classifyPercent(percent: number): Status {
  if (percent >= 100) return 'completed';
  return percent === 0 ? 'notStarted' : 'inProgress';
}

/** Negation first, then degree, then completion: 未完成但达到序时进度 is in progress, 已完成并长期坚持 is done and kept up. */
function classifySenses(senses: ReadonlySet<StatusSense>, percent: number | null): Status | null {
  const has = (...wanted: readonly StatusSense[]): boolean => wanted.some((sense) => senses.has(sense));
  if (has('notStarted')) return 'notStarted';
  if (has('notDone')) return has('onSchedule') ? 'inProgress' : 'notCompleted';
  if (percent !== null && !has('done', 'lasting', 'phase')) return classifyPercent(percent);
  if (percent !== null && percent < 100) return 'inProgress';
  if (has('phase')) return 'longTerm';
  if (has('partly', 'basically')) return has('lasting') ? 'longTerm' : 'inProgress';
  if (has('done')) return has('lasting', 'going') ? 'completedOngoing' : 'completed';
  if (has('atOnce') && has('lasting')) return 'completedOngoing';
  if (has('lasting')) return 'longTerm';
  if (has('going', 'onSchedule')) return 'inProgress';
  return has('atOnce', 'vague') ? 'unknown' : null;
}

/**
 * A folded text that is a status phrase from end to end (长期任务,已取得阶段性成效; 该问题已完成整改) → its class; null
 * where it is anything else. 立行立改 alone is `unknown`: it says how an issue must be put right, not whether it is.
 */
export function readStatusPhrase(folded: string): Status | null {
  const phrase = folded.trim();
  if (phrase.length === 0 || phrase.length > LONGEST_STATUS_PHRASE) return null;
  const read = readSenses(phrase);
  return read === null ? null : classifySenses(read.senses, read.percent);
}

/** A status found at the start of a field: `end` is where its text ends in `folded`, its full stop not included. */
export interface LeadingStatus {
  readonly status: Status;
  readonly start: number;
  readonly end: number;
}

/** The status phrase a field begins with: its first sentence, or its first clauses where prose follows them. */
export function readLeadingStatus(folded: string, from: number, to: number): LeadingStatus | null {
  let best: LeadingStatus | null = null;
  for (let at = from; at <= to; at += 1) {
    const character = at < to ? folded.charAt(at) : '。';
    if (!'。;,!(【'.includes(character) && !/\s/u.test(character)) continue;
    const text = folded.slice(from, at);
    const status = readStatusPhrase(text);
    if (status !== null)
      best = { status, start: from + (text.length - text.trimStart().length), end: from + text.trimEnd().length };
    if ('。!'.includes(character)) break;
  }
  return best;
}
