import { foldText } from '../../text/index.js';
import { readAmount } from '../numerals/read-amount.js';
import { formatDate } from './calendar.js';
import { noneTaken } from './taken-stretches.js';

/** A date in a text; `start` and `end` are UTF-16 offsets into the text as given. */
export interface DateMatch {
  readonly start: number;
  readonly end: number;
  /** As precise as the text: `2023-05-10`, `2023-05`, `2023`; null where no year is stated or can be inherited. */
  readonly iso: string | null;
  readonly precision: 'day' | 'month' | 'year';
  /** The year is not written beside it but taken from an earlier date or the context. */
  readonly inherited: boolean;
}

export interface DateContext {
  /** The year of a date that has none and no date before it; the year of 今年. */
  readonly year: number | null;
  /**
   * Whether a month earlier than the last date's means the next year. True for what is told in order (a visit in
   * June to September, its feedback in January); prose that looks back as well (于3月 after 5月) keeps the year.
   */
  readonly rollsOver: boolean;
}

interface DateForm {
  readonly pattern: RegExp;
  readonly precision: DateMatch['precision'];
}

const YEAR = '(?<year>\\d{4}|[〇○零O0一二三四五六七八九]{4})';
const MONTH = '(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const DAY = '(?<day>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** Words that name a year by another: 同年12月8日, 次年1月, 今年3月. */
const RELATIVE = '(?:(?<relative>当年|同年|次年|翌年|今年|本年|去年|上年)\\s*)?';
const NOT_IN_A_NUMBER = '(?<![\\d/]|\\d\\.)';

/** The forms in order of precedence: where two begin at one place, the first that matches is the date. */
const forms: readonly DateForm[] = [
  {
    pattern: new RegExp(`${NOT_IN_A_NUMBER}${YEAR}\\s*年\\s*${MONTH}\\s*月\\s*${DAY}\\s*[日号]`, 'g'),
    precision: 'day',
  },
  {
    pattern: new RegExp(
      `${NOT_IN_A_NUMBER}(?<year>\\d{4})(?:-|/|\\.)(?<month>\\d{1,2})(?:-|/|\\.)(?<day>\\d{1,2})(?![\\d.%]|-(?!\\d{4})\\d)`,
      'g',
    ),
    precision: 'day',
  },
  // A page that lost its 年 or 月: 20211228日, 2021年1228日, 202112月28日.
  {
    pattern: new RegExp(`${NOT_IN_A_NUMBER}(?<year>\\d{4})年?(?<month>\\d{2})月?(?<day>\\d{2})日`, 'g'),
    precision: 'day',
  },
  { pattern: new RegExp(`${NOT_IN_A_NUMBER}${YEAR}\\s*年\\s*${MONTH}\\s*月(?:份)?`, 'g'), precision: 'month' },
  { pattern: new RegExp(`${NOT_IN_A_NUMBER}${RELATIVE}${MONTH}\\s*月\\s*${DAY}\\s*[日号]`, 'g'), precision: 'day' },
  { pattern: new RegExp(`${NOT_IN_A_NUMBER}(?<![每个几第])${RELATIVE}${MONTH}\\s*月(?:份)?`, 'g'), precision: 'month' },
  { pattern: new RegExp(`${NOT_IN_A_NUMBER}${YEAR}\\s*年`, 'g'), precision: 'year' },
];

interface RawDate {
  readonly start: number;
  readonly end: number;
  readonly precision: DateMatch['precision'];
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** What every form has: a text without it is passed over at once. */
const DATE_SIGN = /[年月日]|\d{4}[-/.]\d/u;

function findRawDates(folded: string): RawDate[] {
  const found: RawDate[] = [];
  if (!DATE_SIGN.test(folded)) return found;
  const taken = noneTaken(folded.length);
  forms.forEach(({ pattern, precision }) => {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!taken.isFree(start, end)) continue;
      taken.take(start, end);
      found.push({ start, end, precision, groups: match.groups ?? {} });
    }
  });
  return found.sort((left, right) => left.start - right.start);
}

interface LastDate {
  readonly year: number;
  readonly month: number | null;
}

/** The year a relative word or silence means, given the date before it. */
function inferYear(
  relative: string | undefined,
  month: number | null,
  last: LastDate | null,
  context: DateContext,
): number | null {
  if (relative === '今年' || relative === '本年') return context.year ?? last?.year ?? null;
  if (relative === '去年' || relative === '上年') return context.year === null ? null : context.year - 1;
  if (last === null) return context.year;
  if (relative === '次年' || relative === '翌年') return last.year + 1;
  if (relative === undefined && context.rollsOver && month !== null && last.month !== null && month < last.month)
    return last.year + 1;
  return last.year;
}

function readPart(text: string | undefined): number | null {
  return text === undefined ? null : readAmount(text);
}

/**
 * The dates of a text in order: 2023年5月10日, 二〇二三年五月十日, 2023-5-10, 12月8日 (year from the date before it),
 * 2022年12月, 2022年, and the forms a page leaves when it loses 年 or 月. A day that does not exist is no date.
 */
export function findDates(text: string, context: DateContext = { year: null, rollsOver: true }): DateMatch[] {
  const dates: DateMatch[] = [];
  let last: LastDate | null = null;
  for (const raw of findRawDates(foldText(text))) {
    const month = readPart(raw.groups['month']);
    const day = readPart(raw.groups['day']);
    const written = readPart(raw.groups['year']);
    const year: number | null = written ?? inferYear(raw.groups['relative'], month, last, context);
    const checked = formatDate(year ?? 2000, month, day);
    if (checked === null) continue;
    if (year !== null) last = { year, month };
    dates.push({
      start: raw.start,
      end: raw.end,
      iso: year === null ? null : checked,
      precision: raw.precision,
      inherited: written === null,
    });
  }
  return dates;
}
