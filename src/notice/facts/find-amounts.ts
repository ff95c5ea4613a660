import { AMOUNT_PATTERN, readAmount, readScale, roundAmount, UNIT_PATTERN } from '../../language/index.js';
import type { FactKind } from '../record.js';

/** A counted or measured number of a folded text, without its subject. */
export interface AmountMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: Extract<FactKind, 'quantity' | 'money' | 'percent'>;
  readonly value: number;
  readonly unit: string;
}

/** A number does not begin inside another, inside an ordinal (第三条), a code (G340, 0539-…) or a product (7×24小时). */
const NUMBER_START = '(?<![第A-Za-z\\d.:/#×*~-]|[一二三四五六七八九十百千〇零两])';
const SCALED = `(?<number>${AMOUNT_PATTERN})\\s*[余多几]?\\s*(?<scale>[十百千万亿]{0,2})\\s*[余多]?\\s*`;
const MONEY = new RegExp(`${NUMBER_START}${SCALED}元(?![素旦])`, 'gu');
/** Followed by 级 it is a class of things (10万吨级泊位), not an amount of them. */
const QUANTITY = new RegExp(`${NUMBER_START}${SCALED}(?<unit>${UNIT_PATTERN})(?!级)`, 'gu');
const PERCENT = new RegExp(`(?<![A-Za-z\\d.])(?<number>\\d+(?:\\.\\d+)?)\\s*(?<unit>[%‰]|个百分点)`, 'gu');
const WORD_PERCENT = new RegExp(`百分之(?<number>\\d+(?:\\.\\d+)?|[〇零一二三四五六七八九十百]+)`, 'gu');
/** 七成, but not 三成立, 二成员: 成 begins many words. */
const TENTHS =
  /(?<![第一二三四五六七八九十百千〇零两形完建])(?<number>[一二三四五六七八九])成(?![立为效果员熟功本绩长分交都就套品人])/gu;

/** Set phrases that count nothing: 两个维护, 四个意识, 中央八项规定, 三个区分开来. Only in Chinese numerals. */
const SET_PHRASE_TAIL =
  /^(?:维护|意识|自信|确立|全面|革命|务必|坚决|坚持|区分|责任|基本|一律|严禁|必须|规定|纪律|不准|为什么|结合|统一|服务|转变|常态化)/u;
const CHINESE_NUMERAL = /^[一二两三四五六七八九十百千]/u;

/** Whether a count in Chinese numerals is a name rather than a number: 一个, a set phrase, or the first words of a quotation. */
function isName(folded: string, start: number, end: number, value: number): boolean {
  if (!CHINESE_NUMERAL.test(folded.slice(start))) return false;
  return value === 1 || SET_PHRASE_TAIL.test(folded.slice(end)) || /["“]$/u.test(folded.slice(0, start));
}

function readScaled(groups: Readonly<Record<string, string | undefined>>): number | null {
  const value = readAmount(groups['number'] ?? '');
  if (value === null) return null;
  return roundAmount(value * readScale(groups['scale'] ?? ''));
}

type Reader = (match: RegExpExecArray, folded: string) => Pick<AmountMatch, 'kind' | 'value' | 'unit'> | null;

function readMoney(match: RegExpExecArray): ReturnType<Reader> {
  const value = readScaled(match.groups ?? {});
  return value === null ? null : { kind: 'money', value, unit: '元' };
}

function readQuantity(match: RegExpExecArray, folded: string): ReturnType<Reader> {
  const groups = match.groups ?? {};
  const value = readScaled(groups);
  if (value === null || isName(folded, match.index, match.index + match[0].length, value)) return null;
  return { kind: 'quantity', value, unit: groups['unit'] ?? '' };
}

function readPercent(match: RegExpExecArray): ReturnType<Reader> {
  const value = readAmount(match.groups?.['number'] ?? '');
  return value === null ? null : { kind: 'percent', value, unit: match.groups?.['unit'] ?? '%' };
}

function readTenths(match: RegExpExecArray): ReturnType<Reader> {
  const value = readAmount(match.groups?.['number'] ?? '');
  return value === null ? null : { kind: 'percent', value: value * 10, unit: '%' };
}

const forms: readonly { readonly pattern: RegExp; readonly read: Reader }[] = [
  { pattern: MONEY, read: readMoney },
  { pattern: QUANTITY, read: readQuantity },
  { pattern: PERCENT, read: readPercent },
  { pattern: WORD_PERCENT, read: readPercent },
  { pattern: TENTHS, read: readTenths },
];

/**
 * The quantities (477台, 2000余吨, 1.5万份), sums of money in yuan (38.4万元 → 384000) and percentages (99.25%, 百分之八十,
 * 七成 → 70) of a folded text. They may overlap: the caller lets the longest win.
 */
export function findAmounts(folded: string): AmountMatch[] {
  return forms.flatMap(({ pattern, read }) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const fact = read(match, folded);
      return fact === null ? [] : [{ start: match.index, end: match.index + match[0].length, ...fact }];
    }),
  );
}
