import { AMOUNT_PATTERN, readAmount, roundAmount } from '../../../src/language/numerals/read-amount.js';

describe('readAmount', () => {
  it.each([
    ['477', 477],
    ['1,526', 1526],
    ['4,312.60', 4312.6],
    ['四十七', 47],
    ['十二', 12],
    ['一百二十', 120],
    ['一百零三', 103],
    ['两千三百', 2300],
    ['一万二千', 12000],
    ['三亿', 300000000],
    ['二〇二三', 2023],
    ['二○二三', 2023],
    ['问题', null],
    ['', null],
  ])('reads %s', (text, value) => {
    expect(readAmount(text)).toBe(value);
  });

  it('takes a thousands comma for part of the number and a list comma not', () => {
    const matches = '1,526亩,3次'.match(new RegExp(AMOUNT_PATTERN, 'g'));
    expect(matches).toEqual(['1,526', '3']);
  });

  it('drops the noise of binary fractions', () => {
    expect(roundAmount(1.1 * 3)).toBe(3.3);
  });
});
