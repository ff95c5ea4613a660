import { foldText } from '../../text/index.js';
import { formatDate } from './calendar.js';
import { findDates, type DateContext, type DateMatch } from './find-dates.js';

/** A stretch of time stated by its first and its last date (both as precise as the text). */
export interface DateRange {
  readonly start: number;
  readonly end: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** 至 到 - -- — —— ~ between two dates; foldText has made every dash a hyphen. */
const JOINER = /^\s*起?\s*(?:至|到|-{1,3}|~|～)\s*$/u;
/** The second date may be a bare day of the same month (10月20日至26日) or a bare month (2023年6-8月, 1月至3月). */
const BARE_DAY = /^\s*起?\s*(?:至|到|-{1,3}|~)\s*(?<day>\d{1,2})[日号]/u;
const BARE_MONTH_BEFORE = /(?<first>\d{1,2})\s*(?:至|到|-{1,2}|~)\s*$/u;

function joinPair(folded: string, left: DateMatch, right: DateMatch): DateRange | null {
  if (!JOINER.test(folded.slice(left.end, right.start))) return null;
  return { start: left.start, end: right.end, from: left.iso, to: right.iso };
}

function joinBareDay(folded: string, left: DateMatch): DateRange | null {
  const match = BARE_DAY.exec(folded.slice(left.end));
  if (match === null || left.precision !== 'day') return null;
  const [year, month] = (left.iso ?? '').split('-').map(Number);
  const day = Number(match.groups?.['day']);
  const to = year === undefined || month === undefined ? null : formatDate(year, month, day);
  return { start: left.start, end: left.end + match[0].length, from: left.iso, to };
}

/** 2023年1-2月: the year stands alone before, the first month has no 月. */
function joinBareMonth(folded: string, left: DateMatch, right: DateMatch): DateRange | null {
  const match = BARE_MONTH_BEFORE.exec(folded.slice(left.end, right.start));
  if (left.precision !== 'year' || right.precision !== 'month' || match === null || match.index > 0) return null;
  const from = left.iso === null ? null : formatDate(Number(left.iso), Number(match.groups?.['first']), null);
  return { start: left.start, end: right.end, from, to: right.iso };
}

/**
 * The date ranges of a text in order: 2022年6月22日至9月30日, 2023年5月25日—7月28日, 2021年3月8日--4月20日, 10月20日至26日,
 * 2023年1-2月. The year is stated once in most notices; the later date inherits it (findDates).
 */
export function findDateRanges(text: string, context?: DateContext): DateRange[] {
  const folded = foldText(text);
  const dates = findDates(text, context);
  const ranges: DateRange[] = [];
  for (let index = 0; index < dates.length; index += 1) {
    const left = dates[index];
    if (left === undefined) continue;
    const right = dates[index + 1];
    const pair = right === undefined ? null : (joinPair(folded, left, right) ?? joinBareMonth(folded, left, right));
    const range = pair ?? joinBareDay(folded, left);
    if (range === null) continue;
    ranges.push(range);
    if (pair !== null) index += 1;
  }
  return ranges;
}
