import { findDeadlines } from '../../../src/language/dates/find-deadlines.js';
import { readDeadline } from '../../../src/language/dates/read-deadline.js';

describe('readDeadline', () => {
  it.each([
    ['2023年12月底前', '2023-12-31'],
    ['2023年12月底', '2023-12-31'],
    ['2023年底前', '2023-12-31'],
    ['2023年年底前完成', '2023-12-31'],
    ['2024年6月末', '2024-06-30'],
    ['2024年2月末', '2024-02-29'],
    ['2025年上半年', '2025-06-30'],
    ['2025年第三季度末', '2025-09-30'],
    ['2025年二季度前', '2025-06-30'],
    ['2023年12月31日前', '2023-12-31'],
    ['2023年12月31日', '2023-12-31'],
    ['2023年11月中旬前', '2023-11-20'],
    ['2023年3月至12月', '2023-12-31'],
    ['2023年6月底前完成,长期坚持', '2023-06-30'],
    ['2023年3月启动,2023年9月底前完成', '2023-09-30'],
    ['长期坚持', null],
    ['持续推进', null],
    ['年底前', null],
  ])('reads %s', (text, expected) => {
    expect(readDeadline(text)).toBe(expected);
  });

  it.each([
    ['年底前', '2023-12-31'],
    ['年内', '2023-12-31'],
    ['今年年底前', '2023-12-31'],
    ['6月底前', '2023-06-30'],
    ['明年6月底前', '2024-06-30'],
    ['第三季度末前', '2023-09-30'],
    ['上半年前', '2023-06-30'],
  ])('takes the year of %s from the context', (text, expected) => {
    expect(readDeadline(text, { year: 2023, rollsOver: false })).toBe(expected);
  });

  it('does not read a bare half-year as a deadline', () => {
    expect(findDeadlines('上半年发文数量同比下降', { year: 2023, rollsOver: false })).toEqual([]);
  });

  it('takes the whole phrase', () => {
    const text = '力争２０２３年１２月底前完成';
    const [deadline] = findDeadlines(text);
    expect(text.slice(deadline!.start, deadline!.end)).toBe('２０２３年１２月底前');
    expect(deadline!.bounded).toBe(true);
  });
});
