import { readStatusPhrase, type Status } from '../../language/index.js';
import type { Line } from '../lines/index.js';

/** ●表示已完成, 绿色为已整改到位, “A”指长期坚持, 100%代表销号: a mark, a word that defines, a state. On folded text. */
const DEFINITION =
  /[“"‘'(【]?([●○◎◆◇■□▲△★☆√✓✔×✗✘☑☐✅❌🟢🟡🔴🔵🟠]|[红黄绿蓝橙紫灰黑白]色?(?:灯|旗|牌|标识|标记)?|[A-E甲乙丙丁ⅠⅡⅢⅣ]类?|[一二三四]星|\d{1,3}%)[”"’')】]?\s*(?:的)?(?:表示|代表|指的是|指|为|即|是|标识|标注|=|:)\s*[“"‘]?([^,;。、:“”"()]{2,16})/gu;
/** Definitions stand in a sentence that holds at least two, or says that it defines. */
const DEFINES = /表示|代表|标识|标注|指|分别|其中/u;

/** The marks a notice defines as states: only where one sentence defines several, or says so. */
export function findMarks(lines: readonly Line[]): ReadonlyMap<string, Status> {
  const marks = new Map<string, Status>();
  for (const { folded, cells } of lines) {
    if (cells !== undefined) continue;
    const found = [...folded.matchAll(DEFINITION)].flatMap(({ 1: mark = '', 2: words = '' }): [string, Status][] => {
      const status = readStatusPhrase(words.replace(/[”"’]$/u, ''));
      return status === null || status === 'unknown' ? [] : [[mark, status]];
    });
    if (found.length >= 2 || (found.length === 1 && DEFINES.test(folded)))
      for (const [mark, status] of found) if (!marks.has(mark)) marks.set(mark, status);
  }
  return marks;
}
