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

interface CounterStyle {
  readonly format: (value: number) => string;
  /** What stands behind it before a list's item. */
  readonly suffix: string;
}

const han: CounterStyle = { format: formatHan, suffix: '、' };
const letters: CounterStyle = { format: formatLetters, suffix: '.' };
const roman: CounterStyle = { format: formatRoman, suffix: '.' };
const decimal: CounterStyle = { format: String, suffix: '.' };
const upper = ({ format, suffix }: CounterStyle): CounterStyle => ({
  format: (value) => format(value).toUpperCase(),
  suffix,
});
const formatPositional = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => HAN_POSITIONAL.charAt(Number(digit)));

/** Counter styles notices use (CSS Counter Styles 3 §6–7). */
const counterStyles: ReadonlyMap<string, CounterStyle> = new Map([
  ['decimal', decimal],
  ['cjk-ideographic', han],
  ['simp-chinese-informal', han],
  ['trad-chinese-informal', han],
  ['japanese-informal', han],
  ['cjk-decimal', { format: formatPositional, suffix: '、' }],
  ['lower-alpha', letters],
  ['lower-latin', letters],
  ['upper-alpha', upper(letters)],
  ['upper-latin', upper(letters)],
  ['lower-roman', roman],
  ['upper-roman', upper(roman)],
  ['decimal-leading-zero', { format: (value) => String(value).padStart(2, '0'), suffix: '.' }],
]);

/** Whether a word of a style names a counter style that is known. */
export function isCounterStyle(name: string): boolean {
  return counterStyles.has(name);
}

/** A number in a counter style, without its suffix. Styles not known number in decimals. */
export function formatCounter(value: number, style: string): string {
  return (counterStyles.get(style) ?? decimal).format(value);
}

/** A number as it stands before a list's item. */
export function formatListMarker(value: number, style: string): string {
  return `${formatCounter(value, style)}${(counterStyles.get(style) ?? decimal).suffix}`;
}
