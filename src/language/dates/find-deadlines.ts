import { foldText } from '../../text/index.js';
import { formatDate, formatMonthEnd, lastDay } from './calendar.js';
import { findDateRanges } from './find-date-ranges.js';
import { findDates, type DateContext, type DateMatch } from './find-dates.js';
import { noneTaken } from './taken-stretches.js';

/** A point in time by which something is due; `start` and `end` are offsets into the text as given. */
export interface DeadlineMatch {
  readonly start: number;
  readonly end: number;
  /** The last day that is still in time; null where the year is not stated or the term is open (长期坚持). */
  readonly date: string | null;
  /** Written as a limit (…前, …底前, 年内); else a period the reader must show to be a target (计划2023年6月底). */
  readonly bounded: boolean;
}

const LIMIT = '(?<limit>之前|以前|前)?';
const YEAR_HEAD = '(?:(?<year>\\d{4})\\s*年|(?<relative>今年|本年|明年))?';

interface PeriodForm {
  readonly pattern: RegExp;
  readonly endOf: (year: number, groups: Readonly<Record<string, string | undefined>>) => string | null;
}

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['一', 3],
  ['1', 3],
  ['二', 6],
  ['2', 6],
  ['三', 9],
  ['3', 9],
  ['四', 12],
  ['4', 12],
]);
const TEN_DAYS: ReadonlyMap<string, number> = new Map([
  ['上', 10],
  ['中', 20],
]);

/** Periods named by their end. What is not anchored by a year must be written as a limit, or 上半年发文减少 would be one. */
const periodForms: readonly PeriodForm[] = [
  {
    pattern: new RegExp(`${YEAR_HEAD}\\s*(?<!\\d)(?<month>\\d{1,2})\\s*月(?:份)?\\s*(?:底|末|月底)${LIMIT}`, 'g'),
    endOf: (year, groups) => formatMonthEnd(year, Number(groups['month'])),
  },
  {
    pattern: new RegExp(`${YEAR_HEAD}\\s*(?<!\\d)(?<month>\\d{1,2})\\s*月\\s*(?<part>[上中下])旬${LIMIT}`, 'g'),
    endOf: (year, groups) => {
      const day = TEN_DAYS.get(groups['part'] ?? '');
      const month = Number(groups['month']);
      return day === undefined ? formatMonthEnd(year, month) : formatDate(year, month, day);
    },
  },
  {
    pattern: new RegExp(`${YEAR_HEAD}\\s*(?:第)?(?<quarter>[一二三四1-4])季度(?:末|底)?${LIMIT}`, 'g'),
    endOf: (year, groups) => formatMonthEnd(year, QUARTERS.get(groups['quarter'] ?? '') ?? 0),
  },
  {
    pattern: new RegExp(`${YEAR_HEAD}\\s*(?<half>[上下])半年${LIMIT}`, 'g'),
    endOf: (year, groups) => formatMonthEnd(year, groups['half'] === '上' ? 6 : 12),
  },
  {
    pattern: new RegExp(`${YEAR_HEAD}\\s*(?:年?度?(?<within>内)|年?(?:底|末))${LIMIT}`, 'g'),
    endOf: (year) => formatMonthEnd(year, 12),
  },
];

/** 内 and 底 say nothing by themselves: 年内, 年底, 今年内 do. */
function isNamedPeriod(text: string, groups: Readonly<Record<string, string | undefined>>): boolean {
  return groups['year'] !== undefined || groups['relative'] !== undefined || /月|季|半|^年/u.test(text);
}

/** The year of the last of `dates` that ends before a place, the context's where there is none. */
function yearBefore(dates: readonly DateMatch[], start: number, context: DateContext): number | null {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const iso = dates[low - 1]?.iso ?? null;
  return iso === null ? context.year : Number(iso.slice(0, 4));
}

function readYear(
  groups: Readonly<Record<string, string | undefined>>,
  start: number,
  dates: readonly DateMatch[],
  context: DateContext,
): number | null {
  if (groups['year'] !== undefined) return Number(groups['year']);
  if (groups['relative'] === '明年') return context.year === null ? null : context.year + 1;
  return yearBefore(dates, start, context);
}

/** What every named period has: a text without it is passed over at once. */
const PERIOD_SIGN = /[年月季]/u;

function findPeriods(folded: string, context: DateContext): DeadlineMatch[] {
  const found: DeadlineMatch[] = [];
  if (!PERIOD_SIGN.test(folded)) return found;
  const dates = findDates(folded, context);
  const taken = noneTaken(folded.length);
  for (const { pattern, endOf } of periodForms) {
    for (const match of folded.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      if (!isNamedPeriod(match[0].trim(), groups) || !taken.isFree(start, end)) continue;
      const year = readYear(groups, start, dates, context);
      const bounded = groups['limit'] !== undefined || groups['within'] !== undefined;
      if (!bounded && groups['year'] === undefined && groups['relative'] === undefined && !/月|^年/u.test(match[0]))
        continue;
      taken.take(start, end);
      found.push({ start, end, date: year === null ? null : endOf(year, groups), bounded });
    }
  }
  return found;
}

/** 2023年12月31日前, 2023年6月前 (issuers mean June's end, as in 6月底前). Of a range its last date is the deadline. */
function findLimitedDates(folded: string, context: DateContext): DeadlineMatch[] {
  const ranges = findDateRanges(folded, context);
  const taken = noneTaken(folded.length);
  for (const range of ranges) taken.take(range.start, range.end);
  const single = findDates(folded, context)
    .filter((date) => taken.isFree(date.start, date.end))
    .map((date) => ({ start: date.start, end: date.end, to: date.iso }));
  return [...ranges, ...single].map(({ start, end, to }) => {
    const limit = /^\s*(?:之前|以前|前)(?!期|述|列)/u.exec(folded.slice(end));
    return {
      start,
      end: end + (limit?.[0].length ?? 0),
      date: to === null ? null : lastDay(to),
      bounded: limit !== null,
    };
  });
}

/**
 * Every period or date of a text that can be a deadline, in order: 2023年12月底前, 年底前 (year from an earlier date or the
 * context), 2024年6月末, 2025年上半年, 第三季度末, 2023年12月31日前, and plain dates (`bounded` false).
 */
export function findDeadlines(text: string, context: DateContext = { year: null, rollsOver: false }): DeadlineMatch[] {
  const folded = foldText(text);
  const periods = findPeriods(folded, context);
  const taken = noneTaken(folded.length);
  for (const period of periods) taken.take(period.start, period.end);
  const dates = findLimitedDates(folded, context).filter((date) => taken.isFree(date.start, date.end));
  return [...periods, ...dates].sort((left, right) => left.start - right.start);
}
