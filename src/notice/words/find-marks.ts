import { readNearestState, type Status } from '../../language/index.js';
import type { Line } from '../lines/index.js';

/** ●表示已完成, 绿色为已整改到位, “A”指长期坚持: a mark, a word that defines, a state. On folded text. */
const MARK =
  '[●○◎◐◑◆◇■□▲△★☆√✓✔×✗✘☑☐✅❌🟢🟡🔴🔵🟠]{1,2}|[红黄绿蓝橙紫灰黑白]色?(?:灯|旗|牌|标识|标记)?|[A-E甲乙丙丁ⅠⅡⅢⅣ]类?|[一二三四]星|\\d{1,3}%\\+?';
const DEFINES = '(?:的)?(?:表示|代表|指的是|指|即|为|是|标识|标注|=|:)';
const STATE_WORDS = `[“"‘]?([^,;。:“”"()]{2,20}(?:,(?![^,;。]{0,6}${DEFINES})[^,;。:“”"()]{2,16})?)`;
const DEFINITION = new RegExp(
  `(?:[“"‘'(【]?(${MARK})[”"’')】]?|[“"]([\\p{Script=Han}]{2,6})[”"])(?:的)?,?\\s*${DEFINES}\\s*${STATE_WORDS}`,
  'gu',
);
/** 9条落地(即改完并经复核),3条在途(即正在改): a word, and in brackets what it means. */
const GLOSSED = /([\p{Script=Han}●○◎◐√✔×✘]{1,4})\(即([^()]{2,20})\)/gu;
/** 绿色,已完成整改;蓝色,转入长期巡管: one after the other, a comma defines. */
const LISTED = new RegExp(`(?:^|[:;。])\\s*[“"‘'(【]?(${MARK})[”"’')】]?\\s*,\\s*([^;。:“”"()]{2,40})`, 'gu');
const COLOUR = /^([红黄绿蓝橙紫灰])色?(?:灯|旗|牌|标识|标记)?$/u;
/** 60%至99%为按计划推进中, 不足60%为尚未办结: what a figure between others means. */
const RANGE = new RegExp(
  `(?:(不足|低于|不到)\\s*(\\d{1,3})%|(\\d{1,3})%\\s*(?:至|到|-|~)\\s*(\\d{1,3})%)\\s*${DEFINES}\\s*[“"‘]?([^,;。:“”"()]{2,20})`,
  'gu',
);
/** One definition alone counts only in a sentence that says it defines. */
const SAYS_SO = /表示|代表|标识|标注|指|分别|其中/u;

/** A stretch of percentages that a notice defines as a state; both ends included. */
export interface PercentRange {
  readonly from: number;
  readonly to: number;
  readonly status: Status;
}

const stateOf = (words: string): Status | null => {
  const status = readNearestState(words.replace(/[”"’]$/u, ''));
  return status === 'unknown' ? null : status;
};

/** A colour is printed in more than one way: 绿色, 绿灯, 绿. */
function nameMark(mark: string): readonly string[] {
  const colour = COLOUR.exec(mark)?.[1];
  return colour === undefined ? [mark] : [mark, colour, `${colour}色`, `${colour}灯`, `${colour}牌`];
}

/** The marks a notice defines as states: only where one sentence defines several, or says so. */
export function findMarks(lines: readonly Line[]): ReadonlyMap<string, Status> {
  const marks = new Map<string, Status>();
  for (const { folded, cells } of lines) {
    if (cells !== undefined) continue;
    const defined = [...folded.matchAll(DEFINITION)].map(({ 1: mark, 2: term, 3: words }) => [mark ?? term, words]);
    const glossed = [...folded.matchAll(GLOSSED)].map(({ 1: mark = '', 2: words }) => [mark.slice(-2), words]);
    const listed = [...folded.matchAll(LISTED)].map(({ 1: mark, 2: words }) => [mark, words]);
    const found = [...glossed, ...listed, ...defined].flatMap(([mark = '', words = '']): [string, Status][] => {
      const status = stateOf(words);
      return status === null ? [] : [[mark, status]];
    });
    if (found.length >= 2 || (found.length === 1 && SAYS_SO.test(folded)))
      for (const [mark, status] of found)
        for (const name of nameMark(mark)) if (!marks.has(name)) marks.set(name, status);
  }
  return marks;
}

/** The percentages a notice defines as states. */
export function findPercentRanges(lines: readonly Line[]): readonly PercentRange[] {
  return lines.flatMap(({ folded, cells }) =>
    cells !== undefined
      ? []
      : [...folded.matchAll(RANGE)].flatMap(({ 2: below, 3: from, 4: to, 5: words = '' }): PercentRange[] => {
          const status = stateOf(words);
          if (status === null) return [];
          return below === undefined
            ? [{ from: Number(from), to: Number(to), status }]
            : [{ from: 0, to: Number(below) - 1, status }];
        }),
  );
}
