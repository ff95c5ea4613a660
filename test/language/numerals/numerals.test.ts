import fc from 'fast-check';
import {
  numeralScripts,
  positionalDigits,
  readAmount,
  readScale,
  writeDigits,
  writeEnclosed,
  writeFromRow,
  writeLetters,
  writeNumeral,
  writeRoman,
} from '../../../src/language/index.js';
import { readEnclosed } from '../../../src/language/numerals/enclosed.js';
import { readLegalOrdinal, readOrdinal } from '../../../src/language/numerals/read-ordinal.js';
import { readRoman } from '../../../src/language/numerals/roman.js';

describe('numerals', () => {
  it('reads what it writes: ordinals, legal ordinals, Roman numerals', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (value) => readOrdinal(writeNumeral(value)) === value));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        (value) => readLegalOrdinal(writeNumeral(value, numeralScripts.legalOutline)) === value,
      ),
    );
    fc.assert(fc.property(fc.integer({ min: 1, max: 29 }), (value) => readRoman(writeRoman(value)) === value));
  });

  it('reads amounts in words up to a hundred million, in plain and in legal numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => readAmount(writeNumeral(value)) === value),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        (value) => readAmount(writeNumeral(value, numeralScripts.simplifiedLegal)) === value,
      ),
    );
  });

  it('reads years place by place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        (year) => readAmount(writeDigits(year, positionalDigits.han)) === year,
      ),
    );
  });

  it.each(['', '二三', '十百', '零', 'IV', '壹'])('takes %s for no ordinal in words', (text) => {
    expect(readOrdinal(text)).toBeNull();
  });

  it.each(['一', '零', ''])('takes %s for no legal ordinal', (text) => {
    expect(readLegalOrdinal(text)).toBeNull();
  });

  it('reads each enclosed number it writes', () => {
    const kinds = [
      ['circled', 50],
      ['blackCircled', 10],
      ['parenthesised', 20],
      ['fullStop', 20],
      ['hanParenthesised', 10],
    ] as const;
    for (const [kind, last] of kinds) {
      for (let value = 1; value <= last; value += 1) expect(readEnclosed(writeEnclosed(value, kind))).toBe(value);
      expect(writeEnclosed(last + 1, kind)).toBe(String(last + 1));
    }
    expect(writeEnclosed(0, 'circled')).toBe('⓪');
    expect(readEnclosed('一')).toBeNull();
  });

  it('counts on behind the end of a row', () => {
    expect([1, 26, 27, 28, 703].map(writeLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'AAA']);
    expect(writeLetters(0)).toBe('0');
    expect(writeFromRow(2, '甲乙丙')).toBe('乙');
    expect(writeFromRow(4, '甲乙丙')).toBe('4');
  });

  it('multiplies scales', () => {
    expect(['', '万', '百万', '千', '亿'].map(readScale)).toEqual([1, 10_000, 1_000_000, 1000, 100_000_000]);
  });
});
