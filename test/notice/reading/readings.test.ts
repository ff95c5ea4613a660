import { readText } from '../../support/read-text.js';

/** 一、 holds the work as a whole, with items that mention faults; 二、 lists the issues at 一是, with measures below each. */
const notice = [
  '中共青石县档案馆党组关于县委巡察反馈意见整改进展情况的通报',
  '根据县委统一部署，2023年3月至5月，县委第一巡察组对县档案馆党组进行了巡察，反馈4个问题。现将整改进展情况通报如下。',
  '一、整改工作组织情况',
  '（一）强化组织领导。馆党组成立整改工作领导小组，召开会议5次，研究部署整改工作。',
  '（二）压实整改责任。针对部分科室推诿扯皮、落实不力的现象，逐项明确责任人。',
  '二、反馈问题整改情况',
  '（一）落实上级决策部署方面',
  '一是档案数字化推进缓慢，底数不清，馆藏档案仍有三成未整理。',
  '（1）制定数字化方案，增派人员6名。',
  '（2）完成扫描12万页，建立目录3册。',
  '二是查阅服务不到位，群众反映查档等候时间长。',
  '（1）增设窗口2个，推行预约查档。',
  '（2）开展业务培训3次，修订服务规范。',
  '（二）党的建设方面',
  '一是组织生活不严肃，会议记录不规范，存在补记现象。',
  '（1）召开支部大会2次，补齐记录11份。',
  '（2）完善检查制度，每季度开展督查。',
  '二是廉政教育流于形式，经费管理存在漏洞。',
  '（1）组织警示教育4次，谈话提醒9人。',
  '（2）清理往来账目，收回资金3.2万元。',
  '三、下一步工作打算',
  '（一）持续深化整改。坚持问题不解决不放过。',
  '中共青石县档案馆党组',
  '2023年10月9日',
];

describe('whole readings', () => {
  it('take the level that explains the text, whatever its markers', () => {
    const record = readText(notice);
    expect(record.issues.map(({ marker, measures }) => [marker, measures.length])).toEqual([
      ['一是', 2],
      ['二是', 2],
      ['一是', 2],
      ['二是', 2],
    ]);
    expect(record.declared.total).toBe(4);
  });

  it('keep the next readings with the record, the chosen one first, their weights a share', () => {
    const { readings } = readText(notice);
    expect(readings.length).toBeGreaterThan(1);
    expect(readings.length).toBeLessThanOrEqual(4);
    expect(readings[0]).toMatchObject({ id: 'r1', issues: 4, level: '一是', chosen: true });
    expect(readings[0]?.example.startsWith('档案数字化推进缓慢')).toBe(true);
    expect(readings.filter(({ chosen }) => chosen)).toHaveLength(1);
    const sum = readings.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeLessThanOrEqual(1.01);
  });

  it('can be chosen by id, and found again by how the issues are marked and how many they are', () => {
    const other = readText(notice).readings[1];
    const byId = readText(notice, { reading: other?.id ?? '' });
    expect(byId.issues).toHaveLength(other?.issues ?? -1);
    expect(byId.readings[0]).toMatchObject({ id: other?.id, chosen: true });
    const kept = readText(notice, { reading: { level: other?.level ?? '', issues: other?.issues ?? -1 } });
    expect(kept.readings[0]).toMatchObject({ id: other?.id, chosen: true });
  });

  it('fall back to the heaviest where the reading asked for is not there', () => {
    for (const reading of ['r4', { level: '第九，', issues: 2 }])
      expect(readText(notice, { reading }).readings[0]).toMatchObject({ id: 'r1', chosen: true });
  });

  it('are less sure of a text they were cut from than of the whole', () => {
    const whole = readText(notice).confidence;
    const doubtful = readText(notice.map((line) => line.replace(/^[（(].[）)]|^[一二]是/u, ''))).confidence;
    expect(whole).toBeGreaterThan(0.5);
    expect(doubtful).toBeLessThan(whole);
  });
});

describe('a notice that lists nothing', () => {
  const round = [
    '某市第三轮巡察整改情况通报',
    '第三轮巡察共反馈问题126个，截至6月底，已完成整改98个，正在整改28个，详见各单位公开的情况。',
  ];

  it('is a record without issues, and says so', () => {
    const record = readText(round);
    expect(record.issues).toEqual([]);
    expect(record.declared).toMatchObject({ total: 126, completed: 98, inProgress: 28 });
    expect(record.diagnostics.map(({ code }) => code)).toContain('lists-no-issues');
  });

  it('is refused where it states nothing', () => {
    const invitation = ['关于召开会议的通知', '定于6月3日召开全县农业农村工作会议，请准时参加。'];
    expect(() => readText(invitation)).toThrow('lists no issue');
  });
});
