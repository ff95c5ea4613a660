import type { HtmlElement } from './html-tree.js';

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_POSITIONAL = '〇一二三四五六七八九';
const HAN_UNITS = ['', '十', '百', '千'];
/** Past this, list styles in Chinese numerals show plain digits (CSS Counter Styles 3 §7). */
const HAN_LIMIT = 9999;
const ROMAN_LIMIT = 3999;
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

function formatHan(value: number): string {
  if (value < 0 || value > HAN_LIMIT) return String(value);
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${HAN_DIGITS.charAt(digit)}${HAN_UNITS[power] ?? ''}`;
    gap = false;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

function formatRoman(value: number): string {
  if (value < 1 || value > ROMAN_LIMIT) return String(value);
  let rest = value;
  let text = '';
  for (const [amount, letters] of ROMAN) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
}

function formatLetters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text === '' ? String(value) : text;
}

type NumberFormat = (value: number) => string;

const hanWithComma: NumberFormat = (value) => `${formatHan(value)}、`;
const letters: NumberFormat = (value) => `${formatLetters(value)}.`;
const roman: NumberFormat = (value) => `${formatRoman(value)}.`;
const upper =
  (format: NumberFormat): NumberFormat =>
  (value) =>
    format(value).toUpperCase();

/** Marker of each list style, suffix included (CSS Counter Styles 3 §6–7). Styles not listed number in decimals. */
const numberFormats: ReadonlyMap<string, NumberFormat> = new Map([
  ['cjk-ideographic', hanWithComma],
  ['simp-chinese-informal', hanWithComma],
  ['trad-chinese-informal', hanWithComma],
  [
    'cjk-decimal',
    (value: number) => `${String(value).replace(/\d/gu, (digit) => HAN_POSITIONAL.charAt(Number(digit)))}、`,
  ],
  ['lower-alpha', letters],
  ['lower-latin', letters],
  ['upper-alpha', upper(letters)],
  ['upper-latin', upper(letters)],
  ['lower-roman', roman],
  ['upper-roman', upper(roman)],
  ['decimal-leading-zero', (value: number) => `${String(value).padStart(2, '0')}.`],
]);

/** The `type` attribute of <ol> and <li>; case matters in it. */
const typeStyles: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);
const BULLETS: ReadonlySet<string> = new Set(['none', 'disc', 'circle', 'square']);
/** A number typed at the start of an item: such lists hide the automatic ones, if only by a style sheet the page does not hold. */
const TYPED_MARKER = /^\s*(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[)）.．、]|[①-⑳])/u;

function styleOf(element: HtmlElement): string | null {
  const known = element.style
    .get('list-style-type')
    ?.split(/\s+/u)
    .find((word) => numberFormats.has(word) || BULLETS.has(word) || word === 'decimal');
  return known ?? typeStyles.get(element.attributes.get('type') ?? '') ?? null;
}

function integerOf(element: HtmlElement, attribute: string): number | null {
  const value = element.attributes.get(attribute);
  return value !== undefined && /^\s*-?\d{1,6}\s*$/u.test(value) ? Number(value) : null;
}

/** The first text inside an element, as far as a typed number reaches. */
function leadingText(element: HtmlElement): string {
  for (const child of element.children) {
    const text = child.kind === 'text' ? child.text : leadingText(child);
    if (text.trim() !== '') return text;
  }
  return '';
}

/**
 * The automatic numbers of an <ol>'s items, by the items' element index. Empty where the list shows none: bullets,
 * `list-style: none`, or numbers typed into the items.
 */
export function numberListItems(list: HtmlElement): ReadonlyMap<number, string> {
  const items = list.children.filter((child): child is HtmlElement => child.kind === 'element' && child.name === 'li');
  const markers = new Map<number, string>();
  if (items.every((item) => TYPED_MARKER.test(leadingText(item)))) return markers;
  const listStyle = styleOf(list) ?? 'decimal';
  const step = list.attributes.has('reversed') ? -1 : 1;
  let value = integerOf(list, 'start') ?? (step < 0 ? items.length : 1);
  for (const item of items) {
    value = integerOf(item, 'value') ?? value;
    const style = styleOf(item) ?? listStyle;
    const format = numberFormats.get(style) ?? ((number: number) => `${number}.`);
    if (!BULLETS.has(style)) markers.set(item.index, format(value));
    value += step;
  }
  return markers;
}
