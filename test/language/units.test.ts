import { ANY_UNIT_PATTERN, MEASURING_UNIT, UNIT_PATTERN } from '../../src/language/index.js';

const unitOf = (text: string, pattern = UNIT_PATTERN): string | undefined =>
  new RegExp(`^\\d+(${pattern})`, 'u').exec(text)?.[1];

describe('units', () => {
  it.each([
    ['477台', '台'],
    ['12人次', '人次'],
    ['3个月', '个月'],
    ['20平方公里', '平方公里'],
  ])('reads the longest unit of %s', (text, unit) => {
    expect(unitOf(text)).toBe(unit);
  });

  it.each(['2台账', '3名次', '5人民', '4项目', '1处理', '2天然气'])('finds no unit in %s', (text) => {
    expect(unitOf(text)).toBeUndefined();
  });

  it('keeps words that end too many other words out of facts, not out of comparisons', () => {
    expect(unitOf('3级')).toBeUndefined();
    expect(unitOf('3级', ANY_UNIT_PATTERN)).toBe('级');
    expect(unitOf('2台账', ANY_UNIT_PATTERN)).toBeUndefined();
  });

  it('tells measures from counts', () => {
    expect(['吨', '平方米', '公里', '小时', '个月'].every((unit) => MEASURING_UNIT.test(unit))).toBe(true);
    expect(['台', '人次', '个', '处'].some((unit) => MEASURING_UNIT.test(unit))).toBe(false);
  });
});
