import { foldText } from '../../text/index.js';
import { findDates } from '../dates/find-dates.js';

/** Labels of the page's own date; a label that names the page's date beats 日期 and 时间 alone. */
const strongLabels = /(?:发布|成文|发文|印发|公布|公开|生成|发表|上传)(?:时间|日期)\s*[::]?\s*$/u;
const weakLabels = /(?:^|[^示阅览期限新])(?:时间|日期)\s*[::]?\s*$/u;
/** Dates that are not the page's: the days a notice is on display (公示期), the last change, the day's weather. */
const otherDate = /(?:公示(?:期|时间|日期)|截止|截至|有效期|更新(?:时间|日期)?|浏览|今天|现在|今日)[^\d]{0,8}$/u;

interface Candidate {
  readonly iso: string;
  readonly rank: number;
}

function rankBefore(before: string, behind: string, alone: boolean): number | null {
  if (otherDate.test(before) || /^\s*(?:至|到|-{1,2}(?!\d)|~)/u.test(behind)) return null;
  if (strongLabels.test(before)) return 3;
  if (weakLabels.test(before)) return 2;
  return alone ? 1 : 0;
}

function readLine(line: string): Candidate[] {
  const folded = foldText(line);
  return findDates(folded).flatMap((date) => {
    if (date.precision !== 'day' || date.iso === null || date.inherited) return [];
    const before = folded.slice(0, date.start);
    const behind = folded.slice(date.end);
    // A line that begins with the date (2020-05-18 09:12:33 来源:…), or the date in brackets behind the title.
    const alone = before.trim() === '' || /[[(【]\s*$/u.test(before);
    const rank = rankBefore(before, behind, alone);
    return rank === null ? [] : [{ iso: date.iso, rank }];
  });
}

/**
 * The date of a page from its furniture (发布时间:2023-06-21, 来源…发布时间:…, 2020-05-18 09:12:33 来源:…, a date in brackets
 * glued to the title), ISO 8601; null where no line has one. Labelled dates first, then lines that begin with a date,
 * then any; never the days of a 公示期 or the time a page was changed or read.
 */
export function findPublishedDateInFurniture(lines: readonly string[]): string | null {
  const candidates = lines.flatMap(readLine);
  return (
    candidates.reduce<Candidate | null>((best, next) => (best === null || next.rank > best.rank ? next : best), null)
      ?.iso ?? null
  );
}
