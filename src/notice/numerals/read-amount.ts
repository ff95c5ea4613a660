const DIGITS: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['○', 0],
  ['零', 0],
  ['O', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const LARGE_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/**
 * Source of a regular expression for a number as notices write it, folded: 1,526 · 38.4 · 477 · 一百二十 · 两千. Scales
 * behind an Arabic number (1.5万) are left to the caller, who knows whether 余 stands between.
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
    const digit = DIGITS.get(character);
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
    const value = DIGITS.get(character);
    const scale = SCALES.get(character);
    const large = LARGE_SCALES.get(character);
    if (value !== undefined) digit = value;
    else if (scale !== undefined) {
      part += (digit ?? 1) * scale;
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
