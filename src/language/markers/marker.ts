/**
 * The kinds of numbering a notice uses. GB/T 9704-2012 orders 一、（一）1.（1）; notices mix in the others as they please,
 * so a family says how a marker looks, never how deep it stands.
 */
export type MarkerFamily =
  | 'chapter' // 第一部分
  | 'cjkComma' // 一、
  | 'cjkParen' // （一）
  | 'labelled' // 【问题1】 序号1 第一项
  | 'decimal2' // 2.1
  | 'decimal3' // 2.1.1
  | 'arabic' // 1. 1、 １．
  | 'arabicSpace' // 1 标题, beside 1.1 标题
  | 'arabicParen' // (1) （1） ⑴
  | 'arabicHalfParen' // 1)
  | 'circled' // ①
  | 'cjkIs' // 一是
  | 'ordinal' // 第一，
  | 'sequence' // 首先 其次 再次 最后
  | 'legal' // 壹、
  | 'legalParen' // （壹）
  | 'stem' // 甲、
  | 'stemParen' // （甲）
  | 'branch' // 子、 （子）
  | 'roman' // Ⅰ. II、
  | 'romanParen' // （Ⅰ） (II)
  | 'romanSmall' // ⅰ. ii. (iii)
  | 'latin' // A. A、
  | 'latinParen' // (A) A)
  | 'latinSmall' // a. a) (a)
  | 'coded' // D2301号 X2312
  | 'bullet' // —— • ●
  | 'unnumbered'; // a line that opens an item by its words alone: a field label, a wrapper, a unit's name

/** Letters, stems and legal numerals open ordinary text too: a marker of theirs counts only within a series from the first. */
export const letteredFamilies: ReadonlySet<MarkerFamily> = new Set([
  'legal',
  'legalParen',
  'stem',
  'stemParen',
  'branch',
  'roman',
  'romanParen',
  'romanSmall',
  'latin',
  'latinParen',
  'latinSmall',
]);

/** A marker found at the start of a line. `number` is null for bullets and unnumbered openings. */
export interface Marker {
  readonly family: MarkerFamily;
  readonly number: number | null;
  /** How many characters the marker takes, the space after it included; 0 for unnumbered openings. */
  readonly length: number;
  /** The marker as printed, without space around it. */
  readonly text: string;
  /** For unnumbered openings: which words opened it. Openings of one kind form one series. */
  readonly opening?: string;
}
