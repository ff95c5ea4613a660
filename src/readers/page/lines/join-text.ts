/** Characters set without spaces between them: Han, kana, CJK and full-width punctuation, circled numbers. */
const CJK =
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}\u2460-\u24FF\u201C\u201D\u2018\u2019\u2014\u2026]/u;
const WORD = /[A-Za-z0-9\u00C0-\u024F%]/u;
const DIGIT = /[0-9]/u;
const NUMBER_PART = /[0-9.,%:/-]/u;

/** In font sizes: the narrowest gap that is a space between Latin words. Smaller: kerned letters fall apart; larger: words of tight fonts grow together. */
const LATIN_SPACE = 0.15;
/** A space beside or between Chinese characters. Smaller: justified lines get spaces; larger: typed spaces (0.22 to 0.25 in most fonts) are lost. */
const CJK_SPACE = 0.2;
/**
 * A space between a Chinese character and a digit or Latin letter: word processors put up to 0.25 there themselves
 * (“2023 年” is typed “2023年”), so only more than that was typed.
 */
const SCRIPT_CHANGE_SPACE = 0.4;
/** Where a reader knows of a space but not how wide it is. */
export const UNKNOWN_GAP = 0.25;

/** Is a gap of `gap` font sizes between two characters of one line a space? */
export function isSpace(before: string, after: string, gap: number): boolean {
  // 100% is set apart only where its line is drawn out to the edge.
  if (DIGIT.test(before) && /[%％‰]/u.test(after)) return false;
  const cjkBefore = CJK.test(before);
  const cjkAfter = CJK.test(after);
  if (cjkBefore && cjkAfter) return gap >= CJK_SPACE;
  if ((cjkBefore && WORD.test(after)) || (WORD.test(before) && cjkAfter)) return gap >= SCRIPT_CHANGE_SPACE;
  return gap >= (cjkBefore || cjkAfter ? CJK_SPACE : LATIN_SPACE);
}

/** What stands between two lines of one paragraph: a space between Latin words, nothing in Chinese or inside a number. */
export function joinLines(before: string, after: string): '' | ' ' {
  const last = before.at(-1) ?? '';
  const first = after.at(0) ?? '';
  if (CJK.test(last) || CJK.test(first)) return '';
  if (NUMBER_PART.test(last) && DIGIT.test(first)) return '';
  return ' ';
}

export function isCjk(character: string): boolean {
  return CJK.test(character);
}
