import { HAN, ITEM_NUMBER } from '../../../language/index.js';
import { foldText } from '../../../text/index.js';

/**
 * The beginnings that open a paragraph of a notice: 一、 （一） 1. 1、 （1） ① 一是 第一， 问题1：. Only asked of a line that
 * begins where paragraphs may begin: 1.2亿元 in mid-sentence is none.
 */
const MARKER = new RegExp(
  `^(?:${HAN}{1,4}(?:、|是(?!否))|\\(${ITEM_NUMBER}\\)|\\d{1,3}(?:[.、](?!\\d)|\\))|[①-⑳]|第${HAN}{1,3}[章节条,、])`,
  'u',
);
/** Markers no sentence continues with at the start of a line. */
const STRONG_MARKER = new RegExp(`^(?:${HAN}{1,4}、|\\(${HAN}{1,3}\\))`, 'u');

/** How many UTF-16 units of the line its outline marker takes; 0 without one. */
export function measureMarker(text: string): number {
  return MARKER.exec(foldText(text))?.[0].length ?? 0;
}

/** Does the line begin with a marker of the two outer levels (一、 or （一）)? */
export function hasStrongMarker(text: string): boolean {
  return STRONG_MARKER.test(foldText(text));
}

/** Dots that lead from a heading to its page's number; looked for once in a run of dots, not from each of them. */
const LEADER = /(?<![.…·‥．])[.…·‥．]{4,}\s*\d{1,4}$/u;

/** Is the line an entry of a table of contents? Each is a paragraph of its own, however full its dots make the line. */
export function isContentsEntry(text: string): boolean {
  return LEADER.test(text);
}
