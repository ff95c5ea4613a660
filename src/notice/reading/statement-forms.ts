import { readStatusPhrase, type Status } from '../../language/index.js';
import { readOwnState, type NoticeWords } from '../lines/index.js';

const WRAPPER = /^(?:关于|针对|对|就)\s*[“"‘「《]/u;
const WRAPPER_END = /[”"’」》]\s*(?:等)?(?:的|等|这一|方面的?|一些|具体)*问题|[”"]\s*(?:[。;:,]|$)|[”"]\s*整改/u;
/** 针对巡察组反馈意见中指出的问题 speaks of all issues and names none. */
const REFERS_TO_ALL = /反馈|指出|提出|发现的|上述|以上|\d+个/u;
const BARE_WRAPPER = /^(?:关于|针对)([^。;:]{2,90}?)(?:的)?问题(?:[。;:,]|$|的?整改|\s)/u;
const BRACKETED_END = /[(【[]\s*([^()【】[\]]{1,24}?)\s*[)】\]]\s*[。]?$/u;

/** 关于“S”的问题, 针对“S”问题, 关于S的问题: the text opens with the wrapper issues are announced in. */
export function opensWrapper(folded: string): boolean {
  if (WRAPPER.test(folded) && WRAPPER_END.test(folded)) return true;
  const bare = BARE_WRAPPER.exec(folded)?.[1];
  return bare !== undefined && !REFERS_TO_ALL.test(bare);
}

/** A state printed behind a text: `start` is where what belongs to it begins, its bracket included. */
export interface TrailingState {
  readonly start: number;
  readonly textStart: number;
  readonly textEnd: number;
  readonly status: Status;
}

/** The state at the end of a heading: in brackets (S（已完成整改）, S【长期坚持】, S［√］) or a mark the notice defined (S √). */
export function findTrailingState(folded: string, words: NoticeWords): TrailingState | null {
  return findBracketedState(folded, words) ?? findTrailingMark(folded, words);
}

/** S（已完成）。M: the state in brackets at the end of a line's first sentence, with where what follows begins. */
export function findSentenceState(
  folded: string,
  words: NoticeWords,
): (TrailingState & { readonly end: number }) | null {
  const stop = folded.indexOf('。');
  if (stop < 0 || stop >= folded.trimEnd().length - 1) return null;
  const found = findBracketedState(folded.slice(0, stop), words);
  return found === null || found.start === 0 ? null : { ...found, end: stop + 1 };
}

/** S    办结: a state that only white space parts from the text before it. */
const SPACED_STATE = /^(.{4,}?\S)\s+([\p{Script=Han}]{2,10})。?$/u;

function findTrailingMark(folded: string, words: NoticeWords): TrailingState | null {
  const text = folded.trimEnd();
  const { marks } = words;
  const spaced = SPACED_STATE.exec(text);
  const said = spaced?.[2] === undefined ? null : readOwnState(spaced[2], words);
  if (spaced?.[1] !== undefined && spaced[2] !== undefined && said !== null) {
    const textStart = text.lastIndexOf(spaced[2]);
    return { start: spaced[1].length, textStart, textEnd: textStart + spaced[2].length, status: said };
  }
  for (const [mark, status] of marks) {
    const textStart = text.length - mark.length;
    if (!text.endsWith(mark) || !/[\s。;,]$/u.test(text.slice(0, textStart))) continue;
    return { start: text.slice(0, textStart).trimEnd().length, textStart, textEnd: text.length, status };
  }
  return null;
}

/** 正在整改,预计2023年9月底前完成: what stands in brackets behind a text and begins with a state goes on about it. */
function readOpeningState(folded: string): Status | null {
  const comma = folded.indexOf(',');
  return comma < 0 ? null : readStatusPhrase(folded.slice(0, comma));
}

function findBracketedState(folded: string, words: NoticeWords): TrailingState | null {
  const match = BRACKETED_END.exec(folded);
  if (match?.[1] === undefined) return null;
  const label = /^[^:]{0,8}:\s*/u.exec(match[1])?.[0].length ?? 0;
  const status = readOwnState(match[1].slice(label), words) ?? readOpeningState(match[1].slice(label));
  if (status === null) return null;
  const textStart = match.index + match[0].indexOf(match[1]);
  return { start: match.index, textStart: textStart + label, textEnd: textStart + match[1].length, status };
}
