import { readEnclosed } from '../numerals/enclosed.js';
import { readLegalOrdinal, readOrdinal } from '../numerals/read-ordinal.js';
import { readRoman } from '../numerals/roman.js';
import { EARTHLY_BRANCHES, HEAVENLY_STEMS, readLetter } from '../numerals/rows.js';
import { BULLETS, ENUMERATED_NOUN, HAN, LEGAL, ORNAMENTS } from './marker-characters.js';
import type { MarkerFamily } from './marker.js';

const STEM = `[${HEAVENLY_STEMS}]`;
const BRANCH = `[${EARTHLY_BRANCHES}]`;
const ROMAN = '[Ⅰ-Ⅻ]|(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})';
const ROMAN_SMALL = '[ⅰ-ⅻ]|(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})';
const SEQUENCE_WORDS: ReadonlyMap<string, number | null> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', null],
]);

/** One look of a family of markers. */
export interface MarkerForm {
  readonly family: MarkerFamily;
  /** A line that opens so; a test holds every row to its example. */
  readonly example: string;
  /** The look on folded text, sticky; its first group that took part holds the number. */
  readonly pattern: RegExp;
  readonly read: (number: string) => number | null;
}

const either = (text: string): number | null => (/^\d/u.test(text) ? Number(text) : readOrdinal(text));
const lastComponent = (text: string): number | null => Number(text.split('.').at(-1));
const placeIn =
  (row: string) =>
  (character: string): number | null =>
    row.indexOf(character) + 1;

function form(
  family: MarkerFamily,
  example: string,
  source: string,
  read: (number: string) => number | null,
): MarkerForm {
  return { family, example, pattern: new RegExp(source, 'uy'), read };
}

/**
 * Every family with its looks. The order matters where one look is the start of another. 一、（一）1.（1）are the levels of
 * GB/T 9704-2012 §7.3.3; the others are what notices were met with.
 */
export const markerForms: readonly MarkerForm[] = [
  form('chapter', '第一部分 整改情况', `第(${HAN}{1,3})(?:部分|章|节|篇|类|组|批)[、.:\\s]*`, readOrdinal),
  form(
    'labelled',
    '【问题1】理论学习不深入',
    `(?:[【\\[<(](?:${ENUMERATED_NOUN})\\s*(\\d{1,3}|${HAN}{1,4})\\s*[】\\]>)][:、.]?\\s*)`,
    either,
  ),
  form(
    'labelled',
    '问题一:理论学习不深入',
    `(?:${ENUMERATED_NOUN})(?:之)?\\s*(\\d{1,3}|${HAN}{1,4})(?:\\s*[:、.]\\s*|\\s+|$)`,
    either,
  ),
  form(
    'labelled',
    '第一项:理论学习不深入',
    `第(\\d{1,3}|${HAN}{1,4})(?:项|个|条)(?:${ENUMERATED_NOUN})?(?:\\s*[:、.]\\s*|\\s+|$)`,
    either,
  ),
  // An Arabic ordinal needs no separator behind it, a Chinese one (第一项制度) does.
  form(
    'labelled',
    '第1项部分县区排查不全面',
    '第(\\d{1,3})(?:项(?:整改任务|任务|问题)?[:、.]?|[件宗起条个][,:、.])\\s*',
    Number,
  ),
  form('cjkIs', '一是制定计划', `(${HAN}{1,3})是(?:[,:]\\s*)?`, readOrdinal),
  form('ordinal', '第一,制定计划', `第(${HAN}{1,3})[,、:]\\s*`, readOrdinal),
  form('ordinal', '其一,制定计划', `其(${HAN}{1,2})[,、:]\\s*`, readOrdinal),
  form(
    'sequence',
    '首先,制定计划',
    `(${[...SEQUENCE_WORDS.keys()].join('|')})[,:]\\s*`,
    (word) => SEQUENCE_WORDS.get(word) ?? null,
  ),
  form('cjkComma', '一、整改情况', `(${HAN}{1,4})\\s*[、.]\\s*`, readOrdinal),
  form('cjkParen', '(一)整改情况', `\\(\\s*(${HAN}{1,4})\\s*\\)[、.,:]?\\s*`, readOrdinal),
  form('cjkParen', '㈠整改情况', '([㈠-㈩])[、.]?\\s*', readEnclosed),
  form('decimal3', '2.1.1 制定计划', '(\\d{1,2}\\.\\d{1,2}\\.\\d{1,2})(?!\\d)[.、\\s]*', lastComponent),
  form(
    'decimal2',
    '2.1 制定计划',
    '(\\d{1,2}\\.\\d{1,2})(?![\\d.]*\\d)(?:[.、]\\s*|\\s+|(?=[\\p{Script=Han}“《(]))',
    lastComponent,
  ),
  // Long lists pass a thousand (信访件 of an environmental inspection); from 1900 on four digits are a year.
  form('arabic', '1.制定计划', '(\\d{1,3}|1[0-8]\\d{2})\\s*[.、]\\s*', Number),
  // 01 on a line of its own above the fields of a record.
  form('arabic', '01', '0?(\\d{1,3})\\s*$', Number),
  form('arabic', '⒈制定计划', '([⒈-⒛])\\s*', readEnclosed),
  form('arabicParen', '(1)制定计划', '\\(\\s*(\\d{1,3})\\s*\\)[、.]?\\s*', Number),
  form('arabicParen', '⑴制定计划', '([⑴-⒇])\\s*', readEnclosed),
  form('arabicHalfParen', '1)制定计划', '(\\d{1,2})\\)\\s*', Number),
  form('circled', '①制定计划', '([①-⑳❶-❿➀-➉➊-➓])\\s*', readEnclosed),
  form('arabicSpace', '1 制定计划', '(\\d{1,2})\\s+(?=[\\p{Script=Han}“《\\d])', Number),
  form('legal', '壹、整改情况', `(${LEGAL}{1,3})(?:\\s*[、.]\\s*|\\s+)`, readLegalOrdinal),
  form('legalParen', '(壹)整改情况', `\\(\\s*(${LEGAL}{1,3})\\s*\\)[、.]?\\s*`, readLegalOrdinal),
  // 甲、乙双方 and A、B两类 list what they name.
  form('stem', '甲、整改情况', `(${STEM})(?:\\s*[、.]\\s*|\\s+)(?!${STEM}|$)`, placeIn(HEAVENLY_STEMS)),
  form('stemParen', '(甲)整改情况', `\\(\\s*(${STEM})\\s*\\)[、.]?\\s*(?!$)`, placeIn(HEAVENLY_STEMS)),
  form('latin', 'A.整改情况', '([A-Z])(?:\\s*[.、]\\s*|\\s+(?=[\\p{Script=Han}]))(?![A-Z](?![A-Z])|$)', readLetter),
  form('latinParen', '(A)整改情况', '(?:\\(\\s*([A-Z])\\s*\\)|([A-Z])\\))[、.]?\\s*(?!$)', readLetter),
  form(
    'latinSmall',
    'a.整改情况',
    '(?:\\(\\s*([a-z])\\s*\\)|([a-z])(?:\\)|[.、](?![a-z])))[、.]?\\s*(?!$)',
    readLetter,
  ),
  form(
    'branch',
    '子、整改情况',
    `(?:(${BRANCH})\\s*[、.]\\s*(?!${BRANCH}|$)|\\(\\s*(${BRANCH})\\s*\\)[、.]?\\s*(?!$))`,
    placeIn(EARTHLY_BRANCHES),
  ),
  form('roman', 'Ⅰ.整改情况', `(${ROMAN})\\s*[、.]\\s*(?![Ⅰ-ⅫIVX]|$)`, readRoman),
  form('romanParen', '(Ⅱ)整改情况', `\\(\\s*(${ROMAN})\\s*\\)[、.]?\\s*(?!$)`, readRoman),
  form(
    'romanSmall',
    'ii.整改情况',
    `(?:\\(\\s*(${ROMAN_SMALL})\\s*\\)|(${ROMAN_SMALL})(?:\\)|[.、](?![a-z])))[、.]?\\s*(?!$)`,
    readRoman,
  ),
  // Numbers that somebody else gave.
  form('coded', 'D2301号。群众反映', '([A-Z]{1,3}-?\\d{1,8})(?:号|\\(.{1,8}\\))?[。、.:\\s]\\s*', () => null),
  form('bullet', '——制定计划', `(?:--+|-\\s+(?=[\\p{Script=Han}“《])|[${ORNAMENTS}${BULLETS}])\\s*`, () => null),
];
