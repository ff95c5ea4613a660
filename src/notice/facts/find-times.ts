import { type DateContext, type DeadlineMatch, findDates, findDeadlines } from '../../language/index.js';

/** A date or a deadline of a folded text. */
export interface TimeMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'deadline';
  /** A date as precise as the text (2022-12), a deadline as its last day. */
  readonly value: string;
}

/** What makes a plain date a target: 计划2023年6月, 力争2024年, 将于…; 按计划 and 工作计划 do not. */
const AHEAD =
  /(?:(?<!按|按照|工作|年度|行动|三年|学习|演练)计划|力争|争取|将于|将在|预计|确保|拟于|拟在|拟|务必|有望)[^,。;]{0,12}$/u;
/** What says the date lies behind: 已于2022年12月底前完成. */
const BEHIND = /(?:已|已于|已在|已经)[^,。;]{0,10}$/u;
const DONE_AFTER = /^[^,。;]{0,8}(?:已|没有|未)/u;

function startOfSentence(folded: string, index: number): number {
  return Math.max(folded.lastIndexOf('。', index - 1), folded.lastIndexOf(';', index - 1)) + 1;
}

function isAhead(folded: string, match: DeadlineMatch, previous: TimeMatch | undefined): boolean {
  const before = folded.slice(startOfSentence(folded, match.start), match.start);
  if (BEHIND.test(before)) return false;
  if (match.bounded) return !DONE_AFTER.test(folded.slice(match.end));
  if (AHEAD.test(before)) return true;
  return previous?.kind === 'deadline' && previous.start >= startOfSentence(folded, match.start);
}

/**
 * The dates and deadlines of a folded text. A deadline is written as a limit (2023年12月底前) or stands behind a word
 * that looks ahead (计划2023年6月底建成,2023年11月完工); a bare year is neither, unless it is the target.
 */
export function findTimes(folded: string, context: DateContext): TimeMatch[] {
  const dates = findDates(folded, context);
  const times: TimeMatch[] = [];
  for (const match of findDeadlines(folded, context)) {
    const own = dates.filter((date) => match.start <= date.start && date.end <= match.end && date.iso !== null);
    const yearOnly = own.every((date) => date.precision === 'year') && own.some((date) => date.end === match.end);
    const ahead = match.date !== null && isAhead(folded, match, times.at(-1));
    if (
      ahead &&
      !(yearOnly && /^度/u.test(folded.slice(match.end))) &&
      (!yearOnly || AHEAD.test(folded.slice(0, match.start)))
    ) {
      times.push({ start: match.start, end: match.end, kind: 'deadline', value: match.date });
      continue;
    }
    for (const date of own) {
      if (date.iso === null || date.precision === 'year') continue;
      times.push({ start: date.start, end: date.end, kind: 'date', value: date.iso });
    }
  }
  return times;
}
