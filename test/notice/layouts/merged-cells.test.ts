import { tableFormats, type TestRow } from '../../support/table-notices.js';

const title = '南浔口镇党委关于县委巡察反馈问题整改情况的公示';
const head: TestRow = ['序号', '存在问题', '整改措施', '完成情况', '责任单位', '完成时限'];

describe.each(tableFormats)('merged cells in %s', (_, read) => {
  test('a unit, a state, a time limit merged downwards holds for every row it spans, each at its one place', async () => {
    const { issues, coverage } = await read([
      title,
      [
        head,
        ['1', '学习计划未落实', '补学4次。', { text: '已完成', rows: 2 }, { text: '党政办', rows: 3 }, '2024年3月底'],
        ['2', '台账缺失', '补登台账12条。', null, null, { text: '2024年6月底', rows: 2 }],
        ['3', '公章管理不严', '印发制度1项。', '正在整改', null, null],
      ],
    ]);
    expect(issues.map(({ status, responsible, deadline }) => [status, responsible, deadline])).toEqual([
      ['completed', ['党政办'], '2024年3月底'],
      ['completed', ['党政办'], '2024年6月底'],
      ['inProgress', ['党政办'], '2024年6月底'],
    ]);
    expect(issues[1]?.statusSpan).toEqual(issues[0]?.statusSpan);
    expect(issues.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ['补学4次。'],
      ['补登台账12条。'],
      ['印发制度1项。'],
    ]);
    expect(coverage.unassigned).toEqual([]);
  });

  test('one problem over several rows is one issue with their measures, as far as the measure that lags', async () => {
    const { issues } = await read([
      title,
      [
        head,
        [
          { text: '1', rows: 2 },
          { text: '村级账目公开不及时', rows: 2 },
          '公开账目9个村。',
          '已完成',
          '财政所',
          '2月底',
        ],
        [null, null, '其余2个村限期公开。', '正在推进', '财政所', '5月底'],
        ['2', '防汛物资不足', '补充编织袋3000条。', '已完成', '应急办', '6月底'],
      ],
    ]);
    expect(
      issues.map(({ marker, status, statusLabel, responsible }) => [marker, status, statusLabel, responsible]),
    ).toEqual([
      ['1', 'inProgress', '正在推进', ['财政所']],
      ['2', 'completed', '已完成', ['应急办']],
    ]);
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['公开账目9个村。', '其余2个村限期公开。']);
  });

  test('names over two rows, names of groups included', async () => {
    const { issues } = await read([
      title,
      [
        [
          { text: '序号', rows: 2 },
          { text: '反馈情况', columns: 2 },
          { text: '整改情况', columns: 2 },
          { text: '备注', rows: 2 },
        ],
        [null, '类别', '反映问题', '整改举措', '整改状态', null],
        ['1', '党建', '主题党日走过场', '重开主题党日3次。', '已完成', ''],
      ],
    ]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ statement: '主题党日走过场', status: 'completed' });
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['重开主题党日3次。']);
  });

  test('a finding merged over several problems describes each of them', async () => {
    const { issues } = await read([
      title,
      [
        ['序号', '反馈意见', '具体问题', '整改措施', '完成情况'],
        ['1', { text: '基层党建薄弱', rows: 2 }, '支部换届超期', '完成换届2个。', '已完成'],
        ['2', null, '党员档案缺失', '补齐档案14份。', '已完成'],
      ],
    ]);
    expect(issues.map(({ statement, fields }) => [statement, fields.map(({ text }) => text)])).toEqual([
      ['支部换届超期', ['基层党建薄弱']],
      ['党员档案缺失', ['基层党建薄弱']],
    ]);
  });

  test('rows over the full width: title and preamble above the names, headings among the issues, the signature below', async () => {
    const wide = (text: string): TestRow => [{ text, columns: 4 }];
    const record = await read([
      [
        wide(title),
        wide('县委第三巡察组反馈问题2个，已完成1个，正在整改1个。'),
        wide('填报单位：南浔口镇党委'),
        ['序号', '存在问题', '整改措施', '完成情况'],
        wide('一、党的领导方面'),
        ['1', '学习不深入', '补学4次。', '已完成'],
        wide('二、党的建设方面'),
        ['2', '换届超期', '完成换届2个。', '正在整改'],
        wide('南浔口镇党委'),
        wide('2024年4月8日'),
      ],
    ]);
    expect(record).toMatchObject({ title, issuer: '南浔口镇党委', publishedDate: '2024-04-08' });
    expect(record.declared).toMatchObject({ total: 2, completed: 1, inProgress: 1 });
    expect(record.sections.map(({ title }) => title)).toEqual(['党的领导方面', '党的建设方面']);
    expect(record.issues.map(({ sectionId }) => sectionId)).toEqual(['s1', 's2']);
    expect(record.coverage.unassigned).toEqual([]);
  });

  test('problems that carry their number, a state under 整改成效', async () => {
    const { issues } = await read([
      title,
      [
        ['存在问题', '整改措施', '整改成效'],
        ['1.学习不深入', '补学4次。', '已完成'],
        ['2.档案不规范', '补档12份。', '正在推进'],
      ],
    ]);
    expect(issues.map(({ marker, statement, status }) => [marker, statement, status])).toEqual([
      ['1.', '学习不深入', 'completed'],
      ['2.', '档案不规范', 'inProgress'],
    ]);
    expect(issues.map(({ measures }) => measures.length)).toEqual([1, 1]);
  });

  test('是 and 否 beside each of several measures', async () => {
    const { issues } = await read([
      title,
      [
        ['序号', '反馈意见', '整改措施', '是否完成'],
        [{ text: '1', rows: 2 }, { text: '学习不深入', rows: 2 }, '制定计划', '是'],
        [null, null, '开展研讨', '否'],
      ],
    ]);
    expect(issues[0]).toMatchObject({ statusLabel: '否', status: 'notCompleted' });
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['制定计划', '开展研讨']);
  });

  test('a ledger cut in two goes on under the same names', async () => {
    const { issues } = await read([
      title,
      [
        ['序号', '存在问题', '整改措施', '完成情况'],
        ['1', '学习不深入', '补学4次。', '已完成'],
      ],
      [['2', '档案不规范', '补档12份。', '正在推进']],
    ]);
    expect(issues.map(({ marker, status }) => [marker, status])).toEqual([
      ['1', 'completed'],
      ['2', 'inProgress'],
    ]);
  });

  test('names printed under each heading, a title on each page', async () => {
    const names: TestRow = ['序号', '存在问题', '整改措施', '完成情况'];
    const wide = (text: string): TestRow => [{ text, columns: 4 }];
    const headed = await read([
      title,
      [
        wide('一、党的领导方面'),
        names,
        ['1', '学习不深入', '补学4次。', '已完成'],
        wide('二、党的建设方面'),
        names,
        ['2', '换届超期', '完成换届2个。', '正在整改'],
      ],
    ]);
    expect(headed.sections.map(({ title, parentId }) => [title, parentId])).toEqual([
      ['党的领导方面', null],
      ['党的建设方面', null],
    ]);
    expect(headed.issues.map(({ sectionId }) => sectionId)).toEqual(['s1', 's2']);
    const paged = await read([
      title,
      [
        wide('整改台账'),
        names,
        ['1', '学习不深入', '补学4次。', '已完成'],
        wide('整改台账'),
        names,
        ['2', '换届超期', '完成换届2个。', '正在整改'],
      ],
    ]);
    expect(paged.sections).toEqual([]);
    expect(paged.issues).toHaveLength(2);
    expect(paged.coverage.unassigned).toEqual([]);
  });
});
