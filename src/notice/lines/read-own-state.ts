import { readStatusPhrase, type Status } from '../../language/index.js';
import type { NoticeWords } from './line.js';

const PERCENT = /^(?:完成率|完成度|进度)?\s*(\d{1,3})(?:\.\d+)?%$/u;

/** 亮绿灯, 标注绿色: what is done with a mark says nothing more. */
const LIT = /^(?:亮|挂|标注|标为)(?=[红黄绿蓝橙紫灰])/u;

/**
 * A folded text that is a state and nothing else, as the notice itself means it: a mark or a percentage it defined (●
 * 表示已完成, 不足60%为尚未办结), else a phrase of state; null where it is neither.
 */
export function readOwnState(folded: string, words: NoticeWords): Status | null {
  const text = folded.trim().replace(LIT, '');
  const marked = words.marks.get(text);
  if (marked !== undefined) return marked;
  const percent = PERCENT.exec(text)?.[1];
  const range =
    percent === undefined
      ? undefined
      : words.percents.find(({ from, to }) => from <= Number(percent) && Number(percent) <= to);
  return range?.status ?? readStatusPhrase(text);
}
