import type { Marker, MarkerFamily } from './marker.js';
import {
  EARTHLY_BRANCHES,
  HEAVENLY_STEMS,
  readChineseNumeral,
  readLegalNumeral,
  readRomanNumeral,
} from './read-numeral.js';

const CN = '[一二三四五六七八九十百零〇]';
const LEGAL = '[壹贰貳叁參肆伍陆陸柒捌玖拾]';
const STEM = `[${HEAVENLY_STEMS}]`;
const BRANCH = `[${EARTHLY_BRANCHES}]`;
const ROMAN = '[Ⅰ-Ⅻ]|(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})';
const ROMAN_SMALL = '[ⅰ-ⅻ]|(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})';
const ENUMERATED_NOUN = '(?:整改|反馈|具体|存在|突出)?(?:问题|任务|事项|清单|意见)|序号';

interface FamilyPattern {
  readonly family: MarkerFamily;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => number | null;
}

const chinese = (match: RegExpExecArray): number | null => readChineseNumeral(match[1] ?? '');
const arabic = (match: RegExpExecArray): number | null => Number(match[1]);
const lastComponent = (match: RegExpExecArray): number | null => Number((match[1] ?? '').split('.').at(-1));
const legal = (match: RegExpExecArray): number | null => readLegalNumeral(match[1] ?? '');
const stem = (match: RegExpExecArray): number | null => HEAVENLY_STEMS.indexOf(match[1] ?? '') + 1;
const branch = (match: RegExpExecArray): number | null => EARTHLY_BRANCHES.indexOf(match[1] ?? match[2] ?? '') + 1;
const roman = (match: RegExpExecArray): number | null => readRomanNumeral(match[1] ?? match[2] ?? '');
const letter = (match: RegExpExecArray): number | null =>
  (match[1] ?? match[2] ?? '').toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
const either = (match: RegExpExecArray): number | null =>
  /^\d/u.test(match[1] ?? '') ? Number(match[1]) : readChineseNumeral(match[1] ?? '');
const fromCharacter =
  (...firstCodes: readonly number[]) =>
  (match: RegExpExecArray): number | null => {
    const code = (match[1] ?? '').charCodeAt(0);
    const first = firstCodes.filter((candidate) => candidate <= code).at(-1);
    return first === undefined ? null : code - first + 1;
  };
const SEQUENCE_WORDS: ReadonlyMap<string, number | null> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', null],
]);

/** Every family with its look on folded text. The order matters where one look is the start of another. */
const markerFamilies: readonly FamilyPattern[] = [
  { family: 'chapter', pattern: new RegExp(`第(${CN}{1,3})(?:部分|章|节|篇)[、.:\\s]*`, 'uy'), read: chinese },
  {
    family: 'labelled',
    pattern: new RegExp(`(?:[【\\[<](?:${ENUMERATED_NOUN})\\s*(\\d{1,3}|${CN}{1,4})\\s*[】\\]>][:、.]?\\s*)`, 'uy'),
    read: either,
  },
  {
    family: 'labelled',
    pattern: new RegExp(`(?:${ENUMERATED_NOUN})(?:之)?\\s*(\\d{1,3}|${CN}{1,4})(?:\\s*[:、.]\\s*|\\s+|$)`, 'uy'),
    read: either,
  },
  {
    family: 'labelled',
    pattern: new RegExp(`第(\\d{1,3}|${CN}{1,4})(?:项|个|条)(?:${ENUMERATED_NOUN})?(?:\\s*[:、.]\\s*|\\s+|$)`, 'uy'),
    read: either,
  },
  // 第1项部分县区…: an Arabic ordinal needs no separator behind it, a Chinese one (第一项制度) does.
  { family: 'labelled', pattern: /第(\d{1,3})项(?:整改任务|任务|问题)?[:、.]?\s*/uy, read: arabic },
  { family: 'cjkIs', pattern: new RegExp(`(${CN}{1,3})是(?:[,:]\\s*)?`, 'uy'), read: chinese },
  { family: 'ordinal', pattern: new RegExp(`第(${CN}{1,3})[,、:]\\s*`, 'uy'), read: chinese },
  {
    family: 'sequence',
    pattern: /(首先|其次|再次|再者|最后)[,:]\s*/uy,
    read: (match) => SEQUENCE_WORDS.get(match[1] ?? '') ?? null,
  },
  { family: 'cjkComma', pattern: new RegExp(`(${CN}{1,4})\\s*[、.]\\s*`, 'uy'), read: chinese },
  { family: 'cjkParen', pattern: new RegExp(`\\(\\s*(${CN}{1,4})\\s*\\)[、.,:]?\\s*`, 'uy'), read: chinese },
  { family: 'cjkParen', pattern: /([㈠-㈩])[、.]?\s*/uy, read: fromCharacter(0x3220) },
  { family: 'decimal3', pattern: /(\d{1,2}\.\d{1,2}\.\d{1,2})(?!\d)[.、\s]*/uy, read: lastComponent },
  {
    family: 'decimal2',
    pattern: /(\d{1,2}\.\d{1,2})(?![\d.]*\d)(?:[.、]\s*|\s+|(?=[\p{Script=Han}“《(]))/uy,
    read: lastComponent,
  },
  // Long lists pass a thousand (信访件 of an environmental inspection); from 1900 on four digits are a year.
  { family: 'arabic', pattern: /(\d{1,3}|1[0-8]\d{2})\s*[.、]\s*/uy, read: arabic },
  // 01 on a line of its own above the fields of a record.
  { family: 'arabic', pattern: /0?(\d{1,3})\s*$/uy, read: arabic },
  { family: 'arabic', pattern: /([⒈-⒛])\s*/uy, read: fromCharacter(0x2488) },
  { family: 'arabicParen', pattern: /\(\s*(\d{1,3})\s*\)[、.]?\s*/uy, read: arabic },
  { family: 'arabicParen', pattern: /([⑴-⒇])\s*/uy, read: fromCharacter(0x2474) },
  { family: 'arabicHalfParen', pattern: /(\d{1,2})\)\s*/uy, read: arabic },
  { family: 'circled', pattern: /([①-⑳❶-❿➀-➉➊-➓])\s*/uy, read: fromCharacter(0x2460, 0x2776, 0x2780, 0x278a) },
  { family: 'arabicSpace', pattern: /(\d{1,2})\s+(?=[\p{Script=Han}“《])/uy, read: arabic },
  { family: 'legal', pattern: new RegExp(`(${LEGAL}{1,3})\\s*[、.]\\s*`, 'uy'), read: legal },
  { family: 'legalParen', pattern: new RegExp(`\\(\\s*(${LEGAL}{1,3})\\s*\\)[、.]?\\s*`, 'uy'), read: legal },
  // 甲、乙双方 and A、B两类 list what they name.
  { family: 'stem', pattern: new RegExp(`(${STEM})\\s*[、.]\\s*(?!${STEM}|$)`, 'uy'), read: stem },
  { family: 'stemParen', pattern: new RegExp(`\\(\\s*(${STEM})\\s*\\)[、.]?\\s*(?!$)`, 'uy'), read: stem },
  { family: 'latin', pattern: /([A-Z])\s*(?:[.、]\s*(?![A-Z](?![A-Z])|$))/uy, read: letter },
  { family: 'latinParen', pattern: /(?:\(\s*([A-Z])\s*\)|([A-Z])\))[、.]?\s*(?!$)/uy, read: letter },
  {
    family: 'latinSmall',
    pattern: /(?:\(\s*([a-z])\s*\)|([a-z])(?:\)|[.、](?![a-z])))[、.]?\s*(?!$)/uy,
    read: letter,
  },
  {
    family: 'branch',
    pattern: new RegExp(`(?:(${BRANCH})\\s*[、.]\\s*(?!${BRANCH}|$)|\\(\\s*(${BRANCH})\\s*\\)[、.]?\\s*(?!$))`, 'uy'),
    read: branch,
  },
  { family: 'roman', pattern: new RegExp(`(${ROMAN})\\s*[、.]\\s*(?![Ⅰ-ⅫIVX]|$)`, 'uy'), read: roman },
  { family: 'romanParen', pattern: new RegExp(`\\(\\s*(${ROMAN})\\s*\\)[、.]?\\s*(?!$)`, 'uy'), read: roman },
  {
    family: 'romanSmall',
    pattern: new RegExp(
      `(?:\\(\\s*(${ROMAN_SMALL})\\s*\\)|(${ROMAN_SMALL})(?:\\)|[.、](?![a-z])))[、.]?\\s*(?!$)`,
      'uy',
    ),
    read: roman,
  },
  // D2301号。 X2312：: numbers that somebody else gave.
  { family: 'coded', pattern: /([A-Z]{1,3}-?\d{2,8})(?:号|\(.{1,8}\))?[。、.:\s]\s*/uy, read: () => null },
  { family: 'bullet', pattern: /(?:--+|[•●■◆▪▶►➤➢▷▸★☆※·○◎◇□→⇒√✅☑✔✓🔹🔸🔷🔶👉📌])\s*/uy, read: () => null },
];

/** Units a number with decimals may count. Whatever else follows `1.13` (件, 家, 户) was numbered, not measured. */
const FRACTIONAL_UNIT =
  /^(?:%|‰|[十百千]?[万亿]|余?(?:元|吨|公里|千米|平方|立方|米|亩|公顷|克|千克|升|度|千瓦|兆|小时|分贝|倍|个百分点|分钟|级|版))/u;

/** What the first character of any marker is: at most places of a text there is none, and one look tells. */
const MARKER_START = new RegExp(
  `[第【\\[<整反具存突问任事清意序${CN.slice(1, -1)}首其再最(\\d㈠-㈩⒈-⒛⑴-⒇①-⑳❶-❿➀-➉➊-➓A-Za-zⅠ-Ⅻⅰ-ⅻ${EARTHLY_BRANCHES}${STEM.slice(1, -1)}${LEGAL.slice(1, -1)}\\-•●■◆▪▶►➤➢▷▸★☆※·○◎◇□→⇒√✅☑✔✓🔹🔸🔷🔶👉📌]`,
  'u',
);

/** `1.2亿元…` opens with a decimal number, not with item 1; `1.2家企业…` and `1.2023年…` open with item 1. */
function isDecimalNumber(folded: string, at: number): boolean {
  const match = /^\d{1,4}\.\d+/u.exec(folded.slice(at, at + 16));
  if (match === null) return false;
  return FRACTIONAL_UNIT.test(folded.slice(at + match[0].length, at + match[0].length + 6));
}

/** 一、二级公路 and 一、二、三产业 list ordinals; they number nothing. */
function isOrdinalList(folded: string, end: number): boolean {
  return new RegExp(`^${CN}(?:[、级类档线期]|产业|等奖)`, 'u').test(folded.slice(end, end + 3));
}

/** Families whose markers carry no number that goes on. */
const unnumberedFamilies: ReadonlySet<MarkerFamily> = new Set(['bullet', 'coded', 'sequence']);

/** 2.1 beside a Chinese character may be item 1 whose text begins with a number (1.2家企业): both readings are offered. */
function readAs(folded: string, at: number, entry: FamilyPattern): Marker | null {
  entry.pattern.lastIndex = at;
  const match = entry.pattern.exec(folded);
  if (match === null) return null;
  const number = entry.read(match);
  if (number === null && !unnumberedFamilies.has(entry.family)) return null;
  if (number === 0) return null;
  return { family: entry.family, number, length: match[0].length, text: match[0].trim() };
}

/** A tag or a bullet that may stand before a number: 【已整改】1., ▶ 问题一：. */
const ORNAMENT =
  /(?:【(?:已|均已|未|尚未|正在|部分|基本|持续|长期|立行|即知|限期|阶段性|完成|整改完成|整改到位)[\p{Script=Han}]{0,8}】|[•●■◆▪▶►➤➢▷▸★※✅☑✔✓🔹🔸🔷🔶👉📌])\s*/uy;

function findOrnament(folded: string, at: number): number {
  ORNAMENT.lastIndex = at;
  return ORNAMENT.exec(folded)?.[0].length ?? 0;
}

/**
 * Every reading of the characters at `at` as a marker, most specific first; empty where there is none.
 * Works on folded text (see foldText); `text` of a marker is folded too, callers quote the original by its length.
 */
export function readMarkers(folded: string, at = 0): readonly Marker[] {
  const readings: Marker[] = [];
  if (!MARKER_START.test(String.fromCodePoint(folded.codePointAt(at) ?? 0)) || isDecimalNumber(folded, at))
    return readings;
  const ornament = findOrnament(folded, at);
  if (ornament > 0) {
    const behind = readMarkers(folded, at + ornament).filter(({ family }) => family !== 'bullet');
    if (behind.length > 0) return behind.map((marker) => ({ ...marker, length: marker.length + ornament }));
  }
  for (const entry of markerFamilies) {
    const marker = readAs(folded, at, entry);
    if (marker === null || readings.some(({ family }) => family === marker.family)) continue;
    if (marker.family === 'cjkComma' && isOrdinalList(folded, at + marker.length)) continue;
    readings.push(marker);
  }
  return readings;
}
