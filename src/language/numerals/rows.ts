/** 甲…癸, as outlines count with them. */
export const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 子…亥, as outlines count with them. */
export const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FIRST_LETTER = 'A'.charCodeAt(0);
const ALPHABET_LENGTH = 26;

/** 1 → A, 26 → Z, 27 → AA, 28 → AB: how spreadsheets and style sheets count on behind Z; digits below 1. */
export function writeLetters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / ALPHABET_LENGTH))
    text = String.fromCharCode(FIRST_LETTER + ((rest - 1) % ALPHABET_LENGTH)) + text;
  return text === '' ? String(value) : text;
}

/** a, A → 1; one letter of the alphabet. */
export function readLetter(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - FIRST_LETTER + 1;
}

/** The value-th of a row of characters, from 1 on (甲、乙 …); plain digits where the row has ended. */
export function writeFromRow(value: number, row: string): string {
  return value >= 1 && value <= row.length ? row.charAt(value - 1) : String(value);
}
