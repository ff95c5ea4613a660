import { HAN, MARKER_START, ORNAMENTS } from './marker-characters.js';
import { markerForms, type MarkerForm } from './marker-families.js';
import type { Marker, MarkerFamily } from './marker.js';

/** Units a number with decimals may count. Whatever else follows `1.13` (件, 家, 户) was numbered, not measured. */
const FRACTIONAL_UNIT =
  /^(?:%|‰|[十百千]?[万亿]|余?(?:元|吨|公里|千米|平方|立方|米|亩|公顷|克|千克|升|度|千瓦|兆|小时|分贝|倍|个百分点|分钟|级|版))/u;

/** `1.2亿元…` opens with a decimal number, not with item 1; `1.2家企业…` and `1.2023年…` open with item 1. */
function isDecimalNumber(folded: string, at: number): boolean {
  const match = /^\d{1,4}\.\d+/u.exec(folded.slice(at, at + 16));
  if (match === null) return false;
  return FRACTIONAL_UNIT.test(folded.slice(at + match[0].length, at + match[0].length + 6));
}

/** 一、二级公路 and 一、二、三产业 list ordinals; they number nothing. */
function isOrdinalList(folded: string, end: number): boolean {
  return new RegExp(`^${HAN}(?:[、级类档线期]|产业|等奖)`, 'u').test(folded.slice(end, end + 3));
}

/** Families whose markers carry no number that goes on. */
const unnumberedFamilies: ReadonlySet<MarkerFamily> = new Set(['bullet', 'coded', 'sequence']);

/** 2.1 beside a Chinese character may be item 1 whose text begins with a number (1.2家企业): both readings are offered. */
function readAs(folded: string, at: number, form: MarkerForm): Marker | null {
  form.pattern.lastIndex = at;
  const match = form.pattern.exec(folded);
  if (match === null) return null;
  const number = form.read(match.slice(1).find(Boolean) ?? '');
  if (number === null && !unnumberedFamilies.has(form.family)) return null;
  if (number === 0) return null;
  return { family: form.family, number, length: match[0].length, text: match[0].trim() };
}

/** A tag or a bullet that may stand before a number: 【已整改】1., ▶ 问题一：. */
const ORNAMENT = new RegExp(
  `(?:【(?:已|均已|未|尚未|正在|部分|基本|持续|长期|立行|即知|限期|阶段性|完成|整改完成|整改到位)[\\p{Script=Han}]{0,8}】|[${ORNAMENTS}※])\\s*`,
  'uy',
);

/** Larger: a line of nothing but marks is looked through for each of them; smaller: ★★★ 一、 has no number. */
const MOST_ORNAMENTS = 8;

function findOrnament(folded: string, at: number): number {
  ORNAMENT.lastIndex = at;
  return ORNAMENT.exec(folded)?.[0].length ?? 0;
}

/**
 * Every reading of the characters at `at` as a marker, most specific first; empty where there is none.
 * Works on folded text (see foldText); `text` of a marker is folded too, callers quote the original by its length.
 */
export function readMarkers(folded: string, at = 0): readonly Marker[] {
  return readBehind(folded, at, MOST_ORNAMENTS);
}

/** @param ornaments how many may still stand before the number */
function readBehind(folded: string, at: number, ornaments: number): readonly Marker[] {
  const readings: Marker[] = [];
  if (!MARKER_START.test(String.fromCodePoint(folded.codePointAt(at) ?? 0)) || isDecimalNumber(folded, at))
    return readings;
  const ornament = ornaments > 0 ? findOrnament(folded, at) : 0;
  if (ornament > 0) {
    const behind = readBehind(folded, at + ornament, ornaments - 1).filter(({ family }) => family !== 'bullet');
    if (behind.length > 0) return behind.map((marker) => ({ ...marker, length: marker.length + ornament }));
  }
  for (const form of markerForms) {
    const marker = readAs(folded, at, form);
    if (marker === null || readings.some(({ family }) => family === marker.family)) continue;
    if (marker.family === 'cjkComma' && isOrdinalList(folded, at + marker.length)) continue;
    readings.push(marker);
  }
  return readings;
}
