const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** A Roman numeral past this is a row of Ms hundreds long; Word stops at 32,767 too. */
const LARGEST_WRITTEN = 32_767;
/** Outlines in Roman numerals stop before thirty; larger takes abbreviations (XL, CD) for numbers. */
const LARGEST_READ = 29;

/** 14 → XIV; digits outside 1…32,767. */
export function writeRoman(value: number): string {
  if (value < 1 || value > LARGEST_WRITTEN) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, letters] of ROMAN) {
    written += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}

const romanNumbers: ReadonlyMap<string, number> = new Map(
  Array.from({ length: LARGEST_READ }, (_, index): [string, number] => [writeRoman(index + 1), index + 1]),
);

/** XII, Ⅻ, xii, ⅻ → the number below 30; null where the characters form none. */
export function readRoman(text: string): number | null {
  return romanNumbers.get(text.normalize('NFKC').toUpperCase()) ?? null;
}
