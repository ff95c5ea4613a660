import { findDates } from '../../../src/language/dates/find-dates.js';
import { findDateRanges } from '../../../src/language/dates/find-date-ranges.js';

const isos = (text: string, year: number | null = null): (string | null)[] =>
  findDates(text, { year, rollsOver: true }).map((date) => date.iso);

describe('findDates', () => {
  it.each([
    ['2023年5月10日', ['2023-05-10']],
    ['２０２３年５月１０日', ['2023-05-10']],
    ['2023 年 5 月 10 日', ['2023-05-10']],
    ['2023-05-10 09:12:33', ['2023-05-10']],
    ['2023/5/10', ['2023-05-10']],
    ['2023.5.10', ['2023-05-10']],
    ['二〇二三年五月十日', ['2023-05-10']],
    ['二○二三年十一月二十三日', ['2023-11-23']],
    ['二零二一年十月三十一日', ['2021-10-31']],
    ['20211228日', ['2021-12-28']],
    ['2021年1228日', ['2021-12-28']],
    ['2022年12月', ['2022-12']],
    ['2022年', ['2022']],
    ['2022年6月22日至9月30日,并于12月8日反馈', ['2022-06-22', '2022-09-30', '2022-12-08']],
    ['2022年10月9日至12月30日,1月15日反馈', ['2022-10-09', '2022-12-30', '2023-01-15']],
    ['2022年6月22日进驻,次年3月2日反馈', ['2022-06-22', '2023-03-02']],
    ['2022年10月22日进驻,同年3月2日', ['2022-10-22', '2022-03-02']],
    ['2月30日', []],
    ['连续7个月,每月5日前', []],
    ['电话0539-8301234,网址20230510', []],
  ])('reads %s', (text, expected) => {
    expect(isos(text)).toEqual(expected);
  });

  it('leaves a date without any year open, or takes the year of the context', () => {
    expect(isos('6月1日反馈')).toEqual([null]);
    expect(isos('6月1日反馈', 2021)).toEqual(['2021-06-01']);
    expect(isos('今年3月5日,去年4月6日', 2021)).toEqual(['2021-03-05', '2020-04-06']);
  });

  it('keeps the year in prose that looks back', () => {
    const dates = findDates('2023年5月印发,3月召开会议', { year: null, rollsOver: false });
    expect(dates.map((date) => date.iso)).toEqual(['2023-05', '2023-03']);
    expect(dates.map((date) => date.inherited)).toEqual([false, true]);
  });

  it('gives offsets into the original', () => {
    const text = '于２０２３年５月１０日印发';
    const [date] = findDates(text);
    expect(text.slice(date!.start, date!.end)).toBe('２０２３年５月１０日');
  });
});

describe('findDateRanges', () => {
  const ranges = (text: string): (string | null)[][] => findDateRanges(text).map((range) => [range.from, range.to]);

  it.each([
    ['2022年6月22日至9月30日', [['2022-06-22', '2022-09-30']]],
    ['2023年5月25日—7月28日', [['2023-05-25', '2023-07-28']]],
    ['2023年5月25日——2023年7月28日', [['2023-05-25', '2023-07-28']]],
    ['2021年3月8日--4月20日', [['2021-03-08', '2021-04-20']]],
    ['2021年10月20日至26日', [['2021-10-20', '2021-10-26']]],
    ['2021年11月20日到次年1月26日', [['2021-11-20', '2022-01-26']]],
    ['2021年11月20日至1月26日', [['2021-11-20', '2022-01-26']]],
    ['2023年1-2月', [['2023-01', '2023-02']]],
    ['2023年3月至6月', [['2023-03', '2023-06']]],
    ['2023.3.1-2023.4.1', [['2023-03-01', '2023-04-01']]],
    [
      '2020年3月1日至4月2日和7月6日至8月9日',
      [
        ['2020-03-01', '2020-04-02'],
        ['2020-07-06', '2020-08-09'],
      ],
    ],
    ['2020年3月1日,4月2日', []],
  ])('reads %s', (text, expected) => {
    expect(ranges(text)).toEqual(expected);
  });
});
