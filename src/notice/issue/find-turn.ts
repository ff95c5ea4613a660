import { readLeadingStatus, readStatusPhrase } from '../../language/index.js';
import { faultDegree, type Grams } from '../reading/index.js';

/** A stretch of a line up to the end of a sentence, or to a dash that parts problem and account. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** S——M, S → M: what parts a problem from what was done about it where no full stop does. On folded text. */
const DASH = /^(?:--|→|=>|⇒)/u;

/** The sentences of a folded text from `from` on, cut at dashes too. */
export function listStretches(folded: string, from: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    if ('“《('.includes(character)) depth += 1;
    if ('”》)'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const dash = DASH.test(folded.slice(at, at + 2)) && at > start;
    // 2019年审计指出的拖欠利息问题,与银行签订还款协议: the word 问题 ends what it names.
    const named = character === ',' && stretches.length === 0 && folded.slice(from, at).endsWith('问题');
    if (!dash && !named && character !== '。' && character !== '!') continue;
    const end = dash ? at : at + 1;
    stretches.push({ start, end });
    start = end;
    if (dash) at += 1;
  }
  if (folded.slice(start).trim() !== '') stretches.push({ start, end: folded.length });
  return stretches;
}

/** A state this many sentences behind the statement still divides problem from account; further down it closes the measures. */
const DETAIL_SENTENCES = 4;
/** What a last sentence that nothing accounts for must weigh to be a fault still. Larger makes measures of more last sentences. */
const LAST_FAULT = 0.25;

const weigh = (folded: string, { start, end }: Stretch, grams: Grams): number =>
  faultDegree(folded, grams, start, end) * Math.sqrt(end - start);

/** Where a sentence that is a state, and nothing else, divides what stands before it from what stands behind; null where none does. */
export function findDividingState(folded: string, from: number): number | null {
  const stretches = listStretches(folded, from).slice(0, DETAIL_SENTENCES);
  const found = stretches.find(
    ({ start, end }) => end < folded.length && readStatusPhrase(folded.slice(start, end)) !== null,
  );
  return found?.start ?? null;
}

/** How clearly what stands behind a turn must read like measures where lines below could be all of them. */
const CLEAR_ACTION = -0.3;

/** From where a turn is looked for, and how many sentences are the problem's in any case, or usually. */
export interface TurnLimits {
  readonly from: number;
  readonly fewest: number;
  readonly usual?: number | null;
}

/**
 * Where the account begins on a line that holds a problem and what was done about it: at a state, else where the sentences
 * before it weigh most as faults. `fewest` sentences are the problem's in any case; `usual`: how many are in the records
 * around it; the line's end where all are.
 */
export function findTurn(folded: string, grams: Grams, { from, fewest, usual = null }: TurnLimits): number {
  const stretches = listStretches(folded, from);
  const fixed = stretches[fewest - 1]?.end ?? from;
  const dividing = findDividingState(folded, fixed);
  if (dividing !== null) return dividing;
  if (usual !== null && usual < stretches.length) return stretches[usual - 1]?.end ?? from;
  let best = fewest;
  let sum = 0;
  let most = 0;
  for (let index = fewest; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (stretch === undefined) break;
    const text = folded.slice(stretch.start, stretch.end);
    if (readLeadingStatus(text, 0, text.length) !== null) break;
    sum += weigh(folded, stretch, grams);
    const isLast = index === stretches.length - 1;
    if (sum > most && !(isLast && faultDegree(folded, grams, stretch.start, stretch.end) < LAST_FAULT)) {
      most = sum;
      best = index + 1;
    }
  }
  return stretches[best - 1]?.end ?? from;
}

/** The same where lines below account too: only where what stands behind the turn is clearly something done. */
export function findClearTurn(folded: string, grams: Grams, limits: TurnLimits): number {
  const turn = findTurn(folded, grams, limits);
  return faultDegree(folded, grams, turn) < CLEAR_ACTION ? turn : folded.length;
}
