import { stateWords, type StateSense, type Status } from './states.js';

const rows = stateWords.map(({ sense, pattern }) => ({ sense, pattern: new RegExp(pattern, 'uy') }));
const sayingRows = rows.filter(({ sense }) => sense !== 'filler');

/** What state words say together, and the percentage among them. */
interface Senses {
  readonly senses: ReadonlySet<StateSense>;
  readonly percent: number | null;
}

interface Step {
  readonly sense: StateSense;
  readonly length: number;
}

function stepAt(folded: string, at: number, table = rows): Step | null {
  for (const { sense, pattern } of table) {
    pattern.lastIndex = at;
    const length = pattern.exec(folded)?.[0].length ?? 0;
    if (length > 0) return { sense, length };
  }
  return null;
}

const readPercent = (text: string): number => Number(/\d+(?:\.\d+)?/u.exec(text)?.[0]);

/** The senses of a text that consists of state words and nothing else; null where anything else stands in it. */
function readSenses(folded: string): Senses | null {
  const senses = new Set<StateSense>();
  let percent: number | null = null;
  for (let at = 0; at < folded.length;) {
    const step = stepAt(folded, at);
    if (step === null) return null;
    if (step.sense === 'percent') percent = readPercent(folded.slice(at, at + step.length));
    senses.add(step.sense);
    at += step.length;
  }
  return { senses, percent };
}

function classifyPercent(percent: number): Status {
  if (percent >= 100) return 'completed';
  return percent === 0 ? 'notStarted' : 'inProgress';
}

/** Negation first, then degree, then completion: 未完成但达到序时进度 is in progress, 已完成并长期坚持 is done and kept up. */
function classify({ senses, percent }: Senses): Status | null {
  const has = (...wanted: readonly StateSense[]): boolean => wanted.some((sense) => senses.has(sense));
  if (has('notStarted')) return 'notStarted';
  if (has('notDone')) return has('onSchedule') ? 'inProgress' : 'notCompleted';
  if (percent !== null && !has('done', 'closed', 'lasting', 'phase')) return classifyPercent(percent);
  if (percent !== null && percent < 100) return 'inProgress';
  if (has('phase')) return 'longTerm';
  if (has('partly', 'basically')) return has('lasting') ? 'longTerm' : 'inProgress';
  if (has('done', 'closed')) return has('lasting', 'going') ? 'completedOngoing' : 'completed';
  if (has('atOnce') && has('lasting')) return 'completedOngoing';
  if (has('lasting')) return 'longTerm';
  if (has('going', 'onSchedule')) return 'inProgress';
  return has('atOnce', 'vague') ? 'unknown' : null;
}

/** A phrase longer than this is prose, however many state words stand in it. Larger reads sentences as labels. */
const LONGEST_STATE_PHRASE = 40;

/**
 * A folded text that is a state from end to end (长期任务,已取得阶段性成效; 该问题已完成整改) → which; null where it is
 * anything else. 立行立改 alone is `unknown`: it says how an issue must be put right, not whether it is.
 */
export function readStatusPhrase(folded: string): Status | null {
  const phrase = folded.trim();
  if (phrase.length === 0 || phrase.length > LONGEST_STATE_PHRASE) return null;
  const read = readSenses(phrase);
  return read === null ? null : classify(read);
}

/** A stretch of a folded text that says a state, wherever it stands. */
export interface StateMention {
  readonly start: number;
  readonly end: number;
  readonly status: Status;
  readonly senses: ReadonlySet<StateSense>;
}

/** What parts one state from the next inside a sentence. */
const BREAK = /[,;。:、()（）\s]/u;

/**
 * The states a folded text names, in order, with their places. Words that say a state and the fillers between them make
 * one mention; punctuation ends it (已完成整改12个、正在整改3个 names two).
 */
export function findStates(folded: string): readonly StateMention[] {
  const found: StateMention[] = [];
  for (let at = 0; at < folded.length;) {
    const first = stepAt(folded, at, sayingRows);
    if (first === null) {
      at += 1;
      continue;
    }
    const senses = new Set<StateSense>();
    let end = at;
    let percent: number | null = null;
    for (
      let step: Step | null = first, next = at;
      step !== null;
      step = next < folded.length ? stepAt(folded, next) : null
    ) {
      if (step.sense === 'filler' && BREAK.test(folded.charAt(next))) break;
      if (step.sense === 'percent') percent = readPercent(folded.slice(next, next + step.length));
      next += step.length;
      if (step.sense === 'filler') continue;
      senses.add(step.sense);
      end = next;
    }
    const status = classify({ senses, percent });
    if (status !== null) found.push({ start: at, end, status, senses });
    at = Math.max(end, at + 1);
  }
  return found;
}

/**
 * A text that stands where a state must stand (behind a state label, in a sentence about 该问题) → the nearest state: that
 * of a phrase inside it; `unknown` where no word of it is known.
 */
export function readNearestState(folded: string): Status {
  const whole = readStatusPhrase(folded);
  if (whole !== null) return whole;
  const mentions = findStates(folded);
  if (mentions.length === 0) return 'unknown';
  const senses = new Set(mentions.flatMap(({ senses: each }) => [...each]));
  return classify({ senses, percent: null }) ?? mentions[0]?.status ?? 'unknown';
}

/** A state found at the start of a field: `end` is where its text ends in `folded`, its full stop not included. */
export interface LeadingStatus {
  readonly status: Status;
  readonly start: number;
  readonly end: number;
}

/** The state a field begins with: its first sentence, or its first clauses where prose follows them. */
export function readLeadingStatus(folded: string, from: number, to: number): LeadingStatus | null {
  let best: LeadingStatus | null = null;
  const last = Math.min(to, from + LONGEST_STATE_PHRASE + 20);
  for (let at = from; at <= last; at += 1) {
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
