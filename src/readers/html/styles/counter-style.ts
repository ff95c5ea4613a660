import { positionalDigits, writeDigits, writeLetters, writeNumeral, writeRoman } from '../../../language/index.js';

/** Past this, list styles in Chinese numerals show plain digits (CSS Counter Styles 3 §7). */
const HAN_LIMIT = 9999;
const ROMAN_LIMIT = 3999;

function formatHan(value: number): string {
  if (value < 0 || value > HAN_LIMIT) return String(value);
  return value === 0 ? positionalDigits.word.charAt(0) : writeNumeral(value);
}

function formatRoman(value: number): string {
  return value > ROMAN_LIMIT ? String(value) : writeRoman(value);
}

interface CounterStyle {
  readonly format: (value: number) => string;
  /** What stands behind it before a list's item. */
  readonly suffix: string;
}

const han: CounterStyle = { format: formatHan, suffix: '、' };
const letters: CounterStyle = { format: writeLetters, suffix: '.' };
const roman: CounterStyle = { format: formatRoman, suffix: '.' };
const decimal: CounterStyle = { format: String, suffix: '.' };
const lower = ({ format, suffix }: CounterStyle): CounterStyle => ({
  format: (value) => format(value).toLowerCase(),
  suffix,
});
const formatPositional = (value: number): string => writeDigits(value, positionalDigits.han);

/** Counter styles notices use (CSS Counter Styles 3 §6–7). */
const counterStyles: ReadonlyMap<string, CounterStyle> = new Map([
  ['decimal', decimal],
  ['cjk-ideographic', han],
  ['simp-chinese-informal', han],
  ['trad-chinese-informal', han],
  ['japanese-informal', han],
  ['cjk-decimal', { format: formatPositional, suffix: '、' }],
  ['lower-alpha', lower(letters)],
  ['lower-latin', lower(letters)],
  ['upper-alpha', letters],
  ['upper-latin', letters],
  ['lower-roman', lower(roman)],
  ['upper-roman', roman],
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
