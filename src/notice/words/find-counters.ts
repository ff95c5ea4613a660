import { readLabelName } from '../labels/index.js';
import type { Line } from '../lines/index.js';

const NUMBERED =
  /^[【[〔<(]?([\p{Script=Han}]{1,5}?)(?:之)?([一二三四五六七八九十]{1,3}|\d{1,3})[】\]〕>)]?\s*(?:$|[:、.]|\s)/u;
/** A noun that numbers records comes with each of them. */
const FEWEST_REPEATS = 3;
/** 一 and 二 stand behind many a noun; with the numbers that follow them they count. */
const FIRST_NUMBERS: readonly string[] = ['一', '二', '三'];
const FIRST_DIGITS: readonly string[] = ['1', '2', '3'];

/** The nouns a notice numbers its records with and no list knows (积案一, 案卡2): each with its first three numbers, in order. */
export function findCounters(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Map<string, string[]>();
  for (const { folded, cells } of lines) {
    const match = cells === undefined ? NUMBERED.exec(folded) : null;
    const noun = match?.[1] ?? '';
    if (noun === '' || noun === '第' || readLabelName(noun) !== null) continue;
    const numbers = seen.get(noun);
    if (numbers === undefined) seen.set(noun, [match?.[2] ?? '']);
    else numbers.push(match?.[2] ?? '');
  }
  const counts = (numbers: readonly string[]): boolean =>
    [FIRST_NUMBERS, FIRST_DIGITS].some((first) => first.every((number, index) => numbers[index] === number));
  return new Set(
    [...seen].filter(([, numbers]) => numbers.length >= FEWEST_REPEATS && counts(numbers)).map(([noun]) => noun),
  );
}

/** How much of a folded line such a noun, its number and what parts them from the text take; 0 where none opens it. */
export function measureCounter(folded: string, counters: ReadonlySet<string>): number {
  if (counters.size === 0) return 0;
  const match = NUMBERED.exec(folded);
  return match !== null && counters.has(match[1] ?? '') ? match[0].length : 0;
}
