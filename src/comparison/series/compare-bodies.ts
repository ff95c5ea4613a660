import { readAmount } from '../../language/index.js';
import { foldText } from '../../text/index.js';

/** The number of an inspection group: 第五巡察组, 第5巡察组, 巡察五组. The round (第三轮巡察第五组) is another number. */
const GROUP_NUMBER = /(?<![一二三四五六七八九十\d])([一二三四五六七八九十\d]+)[^一二三四五六七八九十\d]*组/u;
const ANY_NUMBER = /第?[一二三四五六七八九十\d]+/gu;

function readGroupNumber(body: string): number | null {
  const text = GROUP_NUMBER.exec(body)?.[1];
  return text === undefined ? null : readAmount(text);
}

/** Whether the shorter name is the longer one with characters left out: 市委巡察组 in 澄湖市委巡察组. */
function leavesOut(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  let place = 0;
  for (const character of longer) if (character === shorter[place]) place += 1;
  return place === shorter.length;
}

/** The name of an inspection body as two notices of one inspection share it: script, width and blanks do not count. */
export function normaliseBody(body: string | null): string | null {
  return body === null ? null : foldText(body).replace(/\s+/gu, '');
}

/**
 * Whether two names of inspection bodies are one body's. Null where that cannot be told: either is missing, or one is less
 * exact (市委巡察组 beside 市委第五巡察组). Groups of other numbers or of other committees (区委, 市委) are two.
 */
export function isSameBody(one: string | null, other: string | null): boolean | null {
  const [first, second] = [normaliseBody(one), normaliseBody(other)];
  if (first === null || second === null) return null;
  if (first === second) return true;
  const [firstNumber, secondNumber] = [readGroupNumber(first), readGroupNumber(second)];
  if (firstNumber !== null && secondNumber !== null && firstNumber !== secondNumber) return false;
  if (!leavesOut(first.replace(ANY_NUMBER, ''), second.replace(ANY_NUMBER, ''))) return false;
  return (firstNumber === null) === (secondNumber === null) ? true : null;
}
