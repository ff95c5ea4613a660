import { joinPageWords, pageLabels, pageListHeads, pageOpenings } from '../../language/index.js';

const LABELLED_NOISE = new RegExp(`^[\\[(【]?${joinPageWords(pageLabels)}\\s*:`, 'iu');
const OPENING_NOISE = new RegExp(`^[【[(]?${joinPageWords(pageOpenings)}`, 'iu');
const BREADCRUMB = /(?:>|»|›|→).*(?:>|»|›|→|$)/u;
/** A time of day, or more page data, behind a date: a date alone may be the signature's. */
const TIME_STAMP =
  /^\[?\(?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?\]?\)?\s*(?:$|来源|作者|浏览|责任|编辑|字号|点击)|\]?\)?\s*(?:来源|作者|浏览|责任|编辑|字号|点击))/u;
/** Page noise comes in short lines; a longer one that opens so is prose (来源于…的资金). Larger loses such prose. */
const LONGEST_NOISE = 120;

const PAGE_NUMBER = /^(?:[-—_]+\s*\d{1,4}\s*[-—_]+|第\s*\d{1,4}\s*页(?:\s*,?\s*共\s*\d{1,4}\s*页)?)$/u;

/** A page number left in the text (— 1 —, 第1页 共9页): furniture wherever it stands. */
export function isPageNumber(folded: string): boolean {
  return PAGE_NUMBER.test(folded.trim());
}

/** A line a portal page printed around the notice: breadcrumb, 来源/发布时间/浏览量, print and share buttons, footer. */
export function isNoise(folded: string): boolean {
  const line = folded.trim();
  if (line.length > LONGEST_NOISE) return false;
  return LABELLED_NOISE.test(line) || OPENING_NOISE.test(line) || BREADCRUMB.test(line) || TIME_STAMP.test(line);
}

const TAIL_LIST = new RegExp(`^${joinPageWords(pageListHeads)}\\s*:?$`, 'u');

/** The heading of a portal's list of other articles: it and all that follows is no part of the notice. */
export function opensTailList(folded: string): boolean {
  return TAIL_LIST.test(folded.trim());
}
