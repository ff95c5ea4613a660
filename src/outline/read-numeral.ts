const DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('〇一二三四五六七八九', (character, value): [string, number] => [character, value]),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
]);

/**
 * 一, 十二, 二十, 一百零三 → the number; null where the characters form no Chinese numeral below 1000.
 * Positional writing (二三) is none: outlines do not number so.
 */
export function readChineseNumeral(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of text.replaceAll('零', '〇').replaceAll('两', '二')) {
    const unit = UNITS.get(character);
    if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      total += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
      continue;
    }
    const value = DIGITS.get(character);
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  total += digit ?? 0;
  return total > 0 ? total : null;
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/** 1…99 → 一…九十九, as outlines write it. */
export function writeChineseNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE_DIGITS.charAt(tens)}十`;
  return `${tensText}${ones === 0 ? '' : CHINESE_DIGITS.charAt(ones)}`;
}

/** The numerals of cheques and contracts, and the ordinary ones they stand for. */
const LEGAL_DIGITS = '壹贰叁肆伍陆柒捌玖拾';
const LEGAL_VARIANTS: ReadonlyMap<string, string> = new Map([
  ['貳', '贰'],
  ['參', '叁'],
  ['陸', '陆'],
]);
const ORDINARY_DIGITS = '一二三四五六七八九十';

/** 壹, 拾贰 → the number; null where the characters form none. */
export function readLegalNumeral(text: string): number | null {
  const ordinary = Array.from(text, (character) => {
    const index = LEGAL_DIGITS.indexOf(LEGAL_VARIANTS.get(character) ?? character);
    return ORDINARY_DIGITS.charAt(index);
  });
  return readChineseNumeral(ordinary.join(''));
}

/** 1…99 → 壹…玖拾玖. */
export function writeLegalNumeral(number: number): string {
  return Array.from(writeChineseNumeral(number), (character) =>
    LEGAL_DIGITS.charAt(ORDINARY_DIGITS.indexOf(character)),
  ).join('');
}

const ROMAN_ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const ROMAN_NUMERALS: readonly string[] = Array.from(
  { length: 30 },
  (_, number) => 'X'.repeat(Math.floor(number / 10)) + (ROMAN_ONES[number % 10] ?? ''),
);

/** XII, Ⅻ, xii, ⅻ → the number below 30; null where the characters form none. */
export function readRomanNumeral(text: string): number | null {
  const number = ROMAN_NUMERALS.indexOf(text.normalize('NFKC').toUpperCase());
  return number > 0 ? number : null;
}

/** 1…29 → I…XXIX. */
export const writeRomanNumeral = (number: number): string => ROMAN_NUMERALS[number] ?? String(number);

/** 子…亥, as outlines count with them. */
export const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 甲…癸, as outlines count with them. */
export const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
