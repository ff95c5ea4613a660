import { foldText } from '../text/index.js';

/** foldText turns traditional characters over only in a text that shows this script; a search term is too short to. */
const TRADITIONAL_SIGN = '國';

/**
 * The text as it is searched: width, look-alikes and script as foldText folds them, ASCII letters small. Exactly as
 * long as the original, so a place in one is the place in the other.
 */
export function foldForSearch(text: string): string {
  return foldText(TRADITIONAL_SIGN + text)
    .slice(TRADITIONAL_SIGN.length)
    .replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}
