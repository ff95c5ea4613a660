import { foldText } from '../../text/index.js';
import { findDates } from '../../language/index.js';

/** Labels of the page's own date; a label that names the page's date beats 日期 and 时间 alone. */
const strongLabels = /(?:发布|成文|发文|印发|公布|公开|生成|发表|上传)(?:时间|日期)\s*[::]?\s*$/u;
const weakLabels = /(?:^|[^示阅览期限新])(?:时间|日期)\s*[::]?\s*$/u;
/** Dates that are not the page's: the days a notice is on display (公示期), the last change, the day's weather. */
const otherDate = /(?:公示(?:期|时间|日期)|截止|截至|有效期|更新(?:时间|日期)?|浏览|今天|现在|今日)[^\d]{0,8}$/u;

/** Words of a page's frame: a date on their line is the page's. */
const FRAME_WORD = /来源|作者|编辑|责编|浏览|点击|阅读|字号|字体|打印|分享|访问量|星期/u;
/** A line that begins with its date and goes on longer is a sentence of the notice (2023年10月20日,市委…). */
const LONGEST_DATE_LINE = 24;

interface Candidate {
  readonly iso: string;
  readonly rank: number;
}

/** The date in brackets behind the title, a line with the date and little else, or a line of the page's frame. */
function standsAlone(before: string, behind: string): boolean {
  if (/[[(【]\s*$/u.test(before) && /^[\])】]\s*$/u.test(behind)) return true;
  if (FRAME_WORD.test(before) || FRAME_WORD.test(behind)) return true;
  return before.trim() === '' && behind.length <= LONGEST_DATE_LINE && !/^\s*[,、]/u.test(behind);
}

function rankDate(before: string, behind: string): number | null {
  if (otherDate.test(before) || /^\s*(?:至|到|-{1,2}(?!\d)|~)/u.test(behind)) return null;
  if (strongLabels.test(before)) return 3;
  if (weakLabels.test(before)) return 2;
  return standsAlone(before, behind) ? 1 : null;
}

function readLine(line: string): Candidate[] {
  const folded = foldText(line);
  return findDates(folded).flatMap((date) => {
    if (date.precision !== 'day' || date.iso === null || date.inherited) return [];
    const rank = rankDate(folded.slice(0, date.start), folded.slice(date.end));
    return rank === null ? [] : [{ iso: date.iso, rank }];
  });
}

/**
 * The date of a page from its furniture (发布时间:2023-06-21, 来源…发布时间:…, 2020-05-18 09:12:33 来源:…, a date in brackets
 * glued to the title), ISO 8601; null where no line has one. Labelled dates first, then unlabelled ones of frame lines;
 * sentences of the notice that name a date have none. Never the days of a 公示期 or the time a page was changed or read.
 */
export function findPublishedDateInFurniture(lines: readonly string[]): string | null {
  const candidates = lines.flatMap(readLine);
  return (
    candidates.reduce<Candidate | null>((best, next) => (best === null || next.rank > best.rank ? next : best), null)
      ?.iso ?? null
  );
}
