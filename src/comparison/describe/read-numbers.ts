import { ANY_UNIT_PATTERN } from '../../language/index.js';
import { foldText } from '../../text/index.js';

/** A number that counts or measures something, where it stands in a text. */
export interface CountedNumber {
  readonly text: string;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
  /** Where its unit ends. */
  readonly unitEnd: number;
}

/** Scale before the unit (226.2万条, 2000余吨, 340余万元): part of what the number is counted in. */
const UNIT = new RegExp(`^\\s*(?:[余多]?(?:[万亿千百]+[余多]?)?${ANY_UNIT_PATTERN}|[余多]?[万亿]|[%‰℃]|％)`, 'u');

const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;
const NUMERALS = /[一二三四五六七八九十百千两〇零]+/gu;

/** Dates, years, clock times, telephone and document numbers, titles and ordinals: their digits count nothing. */
const NO_COUNTS =
  /《(?:[^《》]|《[^《》]*》)*》|\d{4}\s*(?:[-—~至]\s*\d{4}\s*)?年(?:度|底|初|末)?(?:\s*\d{1,2}\s*(?:[-—~至]\s*\d{1,2}\s*)?月(?:底|初|末|份)?(?:\s*\d{1,2}\s*日)?)?|\d{1,2}\s*(?:[-—~至、]\s*\d{1,2}\s*)?月(?!\S{0,1}会)(?:底|初|末|份)?(?:\s*\d{1,2}\s*日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}|[[(]\d{4}[\])]\s*\d*\s*号|\d{3,4}-\d{7,8}|\d{9,}|[A-Za-z]+\d+|第\s*[一二三四五六七八九十百\d]+/gu;

function findNoCounts(folded: string): Uint8Array {
  const marks = new Uint8Array(folded.length);
  for (const match of folded.matchAll(NO_COUNTS)) marks.fill(1, match.index, match.index + match[0].length);
  return marks;
}

/** A Chinese numeral counts only before a unit, and not in 一是, 一个 as a mere article, 十分, 三会一课. */
function isNumeralCount(folded: string, start: number, text: string, unit: string | null): boolean {
  if (unit === null || /^[分成点步环级层面道部对位万亿市县区省日里]$/u.test(unit)) return false;
  if (text === '一' || /^[百千零〇]/u.test(text)) return false;
  return !/[“‘第初周“一二三四五六七八九十]/u.test(folded.charAt(start - 1));
}

/**
 * The numbers in a text that count or measure something, digits (477台, 99.25%, 1,526) and Chinese numerals before a
 * unit (十二个专题), in order; dates, years, ordinals, document numbers and what stands in 《》 are left out. The texts are
 * slices of the original.
 */
export function readNumbers(text: string): readonly CountedNumber[] {
  const folded = foldText(text);
  const marks = findNoCounts(folded);
  const numbers: CountedNumber[] = [];
  const read = (match: RegExpExecArray, numeral: boolean): void => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (marks[start] === 1) return;
    const counted = UNIT.exec(folded.slice(end, end + 10))?.[0] ?? '';
    const unit = counted === '' ? null : counted.trim();
    if (numeral && !isNumeralCount(folded, start, match[0], unit)) return;
    numbers.push({ text: text.slice(start, end), unit, start, end, unitEnd: end + counted.length });
  };
  for (const match of folded.matchAll(DIGITS)) read(match, false);
  for (const match of folded.matchAll(NUMERALS)) read(match, true);
  return numbers.sort((one, other) => one.start - other.start);
}
