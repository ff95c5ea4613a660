import { readInspection } from '../../../src/notice/inspection/read-inspection.js';
import type { Inspection } from '../../../src/notice/record.js';

const read = (title: string, preamble: string | string[], published: string | null = null): Inspection =>
  readInspection(title, [preamble].flat(), published).inspection;

describe('readInspection', () => {
  it.each<[string, string, Partial<Inspection>]>([
    [
      '某局党组关于市委第三巡察组反馈意见整改进展情况的通报',
      '根据市委统一部署,2022年6月22日至9月30日,市委第三巡察组对市某局党组开展了专项巡察,同时开展了常规巡察,并于12月8日反馈了巡察情况。',
      { kind: 'xuncha', body: '市委第三巡察组', from: '2022-06-22', to: '2022-09-30', feedbackDate: '2022-12-08' },
    ],
    [
      '某局党组关于巡察整改进展情况的通报',
      '根据统一部署，2022年10月9日—12月30日，市委乡村振兴领域专项巡察组对某局党组进行了巡察。1月15日，市委巡察组向某局党组反馈了意见。',
      {
        kind: 'xuncha',
        body: '市委乡村振兴领域专项巡察组',
        from: '2022-10-09',
        to: '2022-12-30',
        feedbackDate: '2023-01-15',
      },
    ],
    [
      '中共某市委关于省委第七巡视组反馈意见整改进展情况的通报',
      '2023年3月8日至5月20日,省委第七巡视组对某市开展了常规巡视。2023年7月2日,省委第七巡视组向某市委反馈了巡视意见。',
      { kind: 'xunshi', body: '省委第七巡视组', from: '2023-03-08', to: '2023-05-20', feedbackDate: '2023-07-02' },
    ],
    [
      '关于巡察整改情况的通报',
      '2023年4月1日至5月1日县委第一巡察组对我局开展巡察,6月3日反馈意见。根据《中国共产党巡视工作条例》规定,现予公布。',
      { kind: 'xuncha', body: '县委第一巡察组', feedbackDate: '2023-06-03' },
    ],
    [
      '某集团党委整改情况',
      '按照中央巡视工作部署,2021年9月25日至11月15日,中央第四巡视组对某集团党委进行了巡视。',
      { kind: 'xunshi', body: '中央第四巡视组' },
    ],
    [
      '某镇党委整改通报',
      '自治区党委巡视二组于2021年3月8日--4月20日对某地开展巡视',
      { kind: 'xunshi', body: '自治区党委巡视二组', from: '2021-03-08', to: '2021-04-20' },
    ],
    [
      '某县审计局党组关于县委巡察反馈意见整改情况的报告',
      '县委巡察组反馈意见后,局党组高度重视。',
      { kind: 'xuncha', body: '县委巡察组', feedbackDate: null },
    ],
    [
      '某区2022年度预算执行审计查出问题整改情况的报告',
      '受区政府委托,报告整改情况。2023年3月至5月,区审计局对预算执行进行了审计。',
      { kind: 'audit', body: '区审计局', from: '2023-03-01', to: '2023-05-31' },
    ],
    [
      '某市贯彻落实第二轮省级生态环境保护督察反馈意见整改清单',
      '现将进展情况公开如下。',
      { kind: 'environment', body: null, from: null, to: null },
    ],
    [
      '某市整改情况公示',
      '2021年9月1日至30日,省第二生态环境保护督察组对某市开展督察,并于11月2日反馈',
      {
        kind: 'environment',
        body: '省第二生态环境保护督察组',
        from: '2021-09-01',
        to: '2021-09-30',
        feedbackDate: '2021-11-02',
      },
    ],
    [
      '十三届市委第七轮巡察整改情况摘编',
      '市委第一至第五巡察组对15家单位进行了回访督查。',
      { kind: 'xuncha', body: '市委第一至第五巡察组' },
    ],
    ['某局整改情况', '现将整改情况通报如下。', { kind: null, body: null, from: null, to: null, feedbackDate: null }],
    [
      '某局巡察整改情况',
      '2020年3月1日至4月2日和7月6日至8月9日,区委第二巡察组对某局开展巡察',
      { from: '2020-03-01', to: '2020-04-02' },
    ],
    [
      '某局关于市委第六巡察组反馈意见整改情况的通报',
      '现将整改情况通报如下。',
      { kind: 'xuncha', body: '市委第六巡察组' },
    ],
  ])('reads %s', (title, preamble, expected) => {
    expect(read(title, preamble)).toMatchObject(expected);
  });

  it('takes a year nobody wrote from the publication date', () => {
    const preamble = '10月8日至11月20日,县委第一巡察组对某镇党委开展了巡察,12月1日反馈了意见。';
    expect(read('', preamble, '2021-03-20')).toMatchObject({
      from: '2020-10-08',
      to: '2020-11-20',
      feedbackDate: '2020-12-01',
    });
    expect(read('', preamble, null)).toMatchObject({ from: null, feedbackDate: null });
  });

  it('inherits the year across paragraphs and says where it read what', () => {
    const preamble = [
      '2022年6月22日至9月22日，市委第五巡察组对市水利局党组开展了巡察。',
      '12月6日，市委巡察组反馈了意见。',
    ];
    const { inspection, body, visit, feedback } = readInspection('', preamble, null);
    expect(inspection.feedbackDate).toBe('2022-12-06');
    const slice = (spot: typeof body): string | undefined =>
      spot === null ? undefined : preamble[spot.text]?.slice(spot.start, spot.end);
    expect([slice(body), slice(visit), slice(feedback)]).toEqual([
      '市委第五巡察组',
      '2022年6月22日至9月22日',
      '12月6日',
    ]);
  });

  it('does not take the day of a count for the feedback', () => {
    expect(read('', '截至6月20日,反馈问题已整改。', '2023-07-01').feedbackDate).toBeNull();
  });
});
