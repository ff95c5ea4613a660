import { readStatusPhrase } from '../../language/index.js';

const WRAPPER = /^(?:关于|针对|对|就)\s*[“"‘「《]/u;
const WRAPPER_END = /[”"’」》]\s*(?:等)?(?:的|等|这一|方面的?|一些|具体)*问题|[”"]\s*(?:[。;:,]|$)|[”"]\s*整改/u;
/** 针对巡察组反馈意见中指出的问题 speaks of all issues and names none. */
const REFERS_TO_ALL = /反馈|指出|提出|发现的|上述|以上|\d+个/u;
const BARE_WRAPPER = /^(?:关于|针对)([^。;:]{2,90}?)(?:的)?问题(?:[。;:,]|$|的?整改|\s)/u;
const BRACKETED_END = /[(【[]([^()【】[\]]{2,24})[)】\]]\s*[。]?$/u;

/** 关于“S”的问题, 针对“S”问题, 关于S的问题: the text opens with the wrapper issues are announced in. */
export function opensWrapper(folded: string): boolean {
  if (WRAPPER.test(folded) && WRAPPER_END.test(folded)) return true;
  const bare = BARE_WRAPPER.exec(folded)?.[1];
  return bare !== undefined && !REFERS_TO_ALL.test(bare);
}

/** The status in brackets at the end of a heading: S（已完成整改）, S【长期坚持】. */
export function findBracketedStatus(folded: string): { start: number; textStart: number; textEnd: number } | null {
  const match = BRACKETED_END.exec(folded);
  if (match?.[1] === undefined) return null;
  const label = /^[^:]{0,8}:\s*/u.exec(match[1])?.[0].length ?? 0;
  if (readStatusPhrase(match[1].slice(label)) === null) return null;
  const textStart = match.index + 1;
  return { start: match.index, textStart: textStart + label, textEnd: textStart + match[1].length };
}
