/** 关于“S”的问题 in folded text: where S stands and where the wrapper ends (its 问题, 的整改 and the like included). */
export interface Wrapper {
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly end: number;
}

const QUOTED_OPENING = /^\s*(?:关于|针对|对|就)?\s*([“"‘「])/u;
const BEHIND_QUOTE =
  /^\s*(?:等)?(?:的|等|这一|方面的?|一些|具体)*问题(?:的?整改(?:落实)?(?:情况|方面)?|方面)?|^(?:的)?(?:方面|整改)/u;
const BARE = /^\s*(?:关于|针对)([^。;:]{2,90}?)的?问题(?=[。;:,\s]|$|的?整改)(?:的?整改(?:落实)?(?:情况|方面)?)?/u;

/** The closing quote that matches the one at `open`: quotes nest (关于““个转企”扶持政策宣传不够”问题). */
function findClosingQuote(folded: string, open: number): number {
  const quote = folded.charAt(open);
  if (quote === '"') return folded.indexOf('"', open + 1);
  const [opening, closing] = quote === '‘' ? ['‘', '’'] : ['“', '”'];
  let depth = 0;
  let last = -1;
  for (let at = open; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (character === opening) depth += 1;
    if (character !== closing) continue;
    depth -= 1;
    last = at;
    if (depth <= 0) return at;
    // Writers forget one of two closing quotes: 的问题 behind a quote closes the wrapper all the same.
    if (/^(?:的|等)*问题(?:[。:;\s]|$)/u.test(folded.slice(at + 1))) return at;
  }
  return last;
}

/** The wrapper a statement opens with, or null. Offsets are into `folded`. */
export function findWrapper(folded: string): Wrapper | null {
  const opening = QUOTED_OPENING.exec(folded);
  if (opening !== null && /关于|针对|对|就/u.test(opening[0])) {
    const open = opening[0].length - 1;
    const close = findClosingQuote(folded, open);
    if (close > open) {
      const behind = BEHIND_QUOTE.exec(folded.slice(close + 1));
      // 关于“公务卡”使用不规范问题 quotes a word of the statement, not the statement.
      const wraps = behind !== null || /^\s*(?:[。;:,]|$)|^整改/u.test(folded.slice(close + 1));
      if (wraps) return { coreStart: open + 1, coreEnd: close, end: close + 1 + (behind?.[0].length ?? 0) };
    }
  }
  const bare = BARE.exec(folded);
  if (bare?.[1] === undefined) return null;
  const coreStart = bare[0].indexOf(bare[1]);
  return { coreStart, coreEnd: coreStart + bare[1].length, end: bare[0].length };
}
