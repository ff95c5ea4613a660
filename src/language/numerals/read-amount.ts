import { digitValues, largeValues, placeValues } from './numeral-values.js';

/**
 * Source of a regular expression for a number as notices write it, folded: 1,526 · 38.4 · 477 · 一百二十 · 两千. Scales
 * behind an Arabic number (1.5万) are left to the caller, who knows whether 余 stands between (readScale gives their worth).
 */
export const AMOUNT_PATTERN =
  '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千万亿]*)';

/** A value without the noise binary fractions leave (38.4 × 10 000). Amounts in notices have four decimals at most. */
export function roundAmount(value: number): number {
  return Number(value.toFixed(4));
}

function readPositional(text: string): number | null {
  let digits = '';
  for (const character of text) {
    const digit = digitValues.get(character);
    if (digit === undefined) return null;
    digits += digit.toString();
  }
  return digits === '' ? null : Number(digits);
}

/** 一百二十, 两千三百零五, 一万二千: each digit times its scale, each 万 or 亿 times what stands before it. */
function readScaled(text: string): number | null {
  let total = 0;
  let part = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = digitValues.get(character);
    const place = placeValues.get(character);
    const large = largeValues.get(character);
    if (value !== undefined) digit = value;
    else if (place !== undefined) {
      part += (digit ?? 1) * place;
      digit = null;
    } else if (large !== undefined) {
      total += (part + (digit ?? 0)) * large;
      part = 0;
      digit = null;
    } else return null;
  }
  return total + part + (digit ?? 0);
}

/** One folded number (AMOUNT_PATTERN) → its value; null where the text is no number. 二〇二三 is read digit by digit. */
export function readAmount(text: string): number | null {
  if (text === '') return null;
  if (/^[\d.,]+$/.test(text)) {
    const value = Number(text.replaceAll(',', ''));
    return Number.isFinite(value) ? value : null;
  }
  return readPositional(text) ?? readScaled(text);
}
