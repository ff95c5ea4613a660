import fc from 'fast-check';
import { findFacts } from '../../../src/notice/facts/find-facts.js';

type Short = [kind: string, text: string, value: number | string | null, unit: string | null, subject: string | null];

function facts(text: string, year: number | null = null): Short[] {
  return findFacts(text, { year }).map((fact) => [fact.kind, fact.text, fact.value, fact.unit, fact.subject]);
}

describe('quantities', () => {
  it.each<[string, Short[]]>([
    ['目前已办理停运手续车辆４７７台。', [['quantity', '４７７台', 477, '台', '已办理停运手续车辆']]],
    [
      '新建制度7项,修订完善制度4项。',
      [
        ['quantity', '7项', 7, '项', '新建制度'],
        ['quantity', '4项', 4, '项', '修订完善制度'],
      ],
    ],
    ['约谈27人次。', [['quantity', '27人次', 27, '人次', '约谈']]],
    ['累计卸货2000余吨。', [['quantity', '2000余吨', 2000, '吨', '卸货']]],
    ['梳理台账一百二十余条。', [['quantity', '一百二十余条', 120, '条', '梳理台账']]],
    ['已复耕1,526亩。', [['quantity', '1,526亩', 1526, '亩', '已复耕']]],
    ['发放宣传资料1.5万份。', [['quantity', '1.5万份', 15000, '份', '发放宣传资料']]],
    ['新开通19条定制公交。', [['quantity', '19条', 19, '条', '定制公交']]],
    [
      '开展督导3次、培训2场。',
      [
        ['quantity', '3次', 3, '次', '开展督导'],
        ['quantity', '2场', 2, '场', '培训'],
      ],
    ],
    ['共传达学习“第一议题”3次。', [['quantity', '3次', 3, '次', '传达学习“第一议题”']]],
    ['查处运输违法行为419起。', [['quantity', '419起', 419, '起', '查处运输违法行为']]],
    [
      '整改厕所163座,其余27座列入计划。',
      [
        ['quantity', '163座', 163, '座', '整改厕所'],
        ['quantity', '27座', 27, '座', '整改厕所'],
      ],
    ],
    ['25个属于长期任务。', [['quantity', '25个', 25, '个', null]]],
    [
      '已收回款项9笔、196万元。',
      [
        ['quantity', '9笔', 9, '笔', '已收回款项'],
        ['money', '196万元', 1960000, '元', '已收回款项'],
      ],
    ],
  ])('reads %s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it.each([
    '办理12345热线工单',
    'G340、S507改造',
    '2020年以来持续推进',
    '第一议题、第三条第(二)项、第二十三条',
    '升级到9.1版',
    '采取“四不两直”方式',
    '做到“两个维护”,增强四个意识,落实中央八项规定精神',
    '一个问题一个方案',
    '建设10万吨级泊位',
    '建立2台账',
    '提拔35岁以下干部',
    '1.清理',
    '十三届市委第七轮巡察',
  ])('finds none in %s', (text) => {
    expect(facts(text).filter(([kind]) => kind === 'quantity')).toEqual([]);
  });
});

describe('money and percentages', () => {
  it.each<[string, Short[]]>([
    ['收回资金38.4万元。', [['money', '38.4万元', 384000, '元', '收回资金']]],
    ['挽回损失1.2亿元。', [['money', '1.2亿元', 120000000, '元', '挽回损失']]],
    ['补缴差额4,312.60元。', [['money', '4,312.60元', 4312.6, '元', '补缴差额']]],
    ['追缴10余万元。', [['money', '10余万元', 100000, '元', '追缴']]],
    ['全市车辆覆盖率达到99.25%。', [['percent', '99.25%', 99.25, '%', '全市车辆覆盖率']]],
    ['利用率提高到百分之八十。', [['percent', '百分之八十', 80, '%', '利用率']]],
    ['投诉量下降七成。', [['percent', '七成', 70, '%', '投诉量下降']]],
    ['率先组建,二成员已到位', []],
    ['成绩提高3.5个百分点。', [['percent', '3.5个百分点', 3.5, '个百分点', '成绩提高']]],
  ])('reads %s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });
});

describe('dates, deadlines and documents', () => {
  const short = (text: string, year: number | null = null): (string | number | null)[][] =>
    facts(text, year).map(([kind, found, value]) => [kind, found, value]);

  it.each<[string, (string | number | null)[][]]>([
    ['2023年2月16日印发通知', [['date', '2023年2月16日', '2023-02-16']]],
    ['力争2023年12月底前完成整改', [['deadline', '2023年12月底前', '2023-12-31']]],
    [
      '计划2023年6月开工,2023年11月完工',
      [
        ['deadline', '2023年6月', '2023-06-30'],
        ['deadline', '2023年11月', '2023-11-30'],
      ],
    ],
    ['力争2024年主体建成', [['deadline', '2024年', '2024-12-31']]],
    ['已于2022年12月底前完成', [['date', '2022年12月', '2022-12']]],
    ['已按计划于2023年3月5日完成', [['date', '2023年3月5日', '2023-03-05']]],
    ['2021年10月之前没有组织学习', [['date', '2021年10月', '2021-10']]],
    ['2022年,累计发稿', []],
    [
      '印发《关于<规划>2023年第3次会议的通知》',
      [['document', '《关于<规划>2023年第3次会议的通知》', '关于<规划>2023年第3次会议的通知']],
    ],
    [
      '转发《贯彻《办法》的意见》和《细则》',
      [
        ['document', '《贯彻《办法》的意见》', '贯彻《办法》的意见'],
        ['document', '《细则》', '细则'],
      ],
    ],
    ['落实《固定资产管理办法,3次', [['quantity', '3次', 3]]],
  ])('reads %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it('takes the year of a date that states none from the context', () => {
    expect(short('6月底前完成', 2024)).toEqual([['deadline', '6月底前', '2024-06-30']]);
    expect(short('6月底前完成')).toEqual([]);
  });
});

describe('findFacts', () => {
  const piece = fc.constantFrom(
    '一百二十余条',
    '3次',
    '、',
    '《办法》',
    '2023年6月底前',
    '1.5万份',
    '，',
    '已',
    '车辆',
    '99%',
    '４７台',
    '。',
    '计划',
  );
  it('gives slices in order that do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const fact of findFacts(text, { year: 2023 })) {
          expect(fact.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(fact.start, fact.end)).toBe(fact.text);
          if (fact.subject !== null) expect(text).toContain(fact.subject);
          last = fact.end;
        }
      }),
    );
  });
});
