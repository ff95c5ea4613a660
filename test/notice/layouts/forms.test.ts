import { tableFormats, type TestRow } from '../../support/table-notices.js';

const title = '南浔口镇党委关于县委巡察反馈问题整改情况的公示';

describe.each(tableFormats)('forms in %s', (_, read) => {
  test('one form an issue, its fields side by side, a name merged over two rows', async () => {
    const form = (problem: string, state: string): readonly TestRow[] => [
      ['反馈问题', { text: problem, columns: 3 }],
      [
        { text: '整改措施', rows: 2 },
        { text: '建立台账1本。', columns: 3 },
      ],
      [null, { text: '培训人员20名。', columns: 3 }],
      ['责任单位', '财政所', '整改时限', '2024年5月底'],
      ['整改状态', { text: state, columns: 3 }],
    ];
    const { issues } = await read([
      title,
      form('账目公开不及时', '已完成'),
      '以下为第二项。',
      form('物资登记不全', '正在推进'),
    ]);
    expect(
      issues.map(({ statement, status, responsible, deadline }) => [statement, status, responsible, deadline]),
    ).toEqual([
      ['账目公开不及时', 'completed', ['财政所'], '2024年5月底'],
      ['物资登记不全', 'inProgress', ['财政所'], '2024年5月底'],
    ]);
    expect(issues[0]?.measures.map(({ text }) => text)).toEqual(['建立台账1本。', '培训人员20名。']);
  });

  test('a problem over the whole width above its fields', async () => {
    const fields = (measure: string, state: string): readonly TestRow[] => [
      [{ text: '整改情况', rows: 2 }, '整改措施', measure],
      [null, '完成情况', state],
      ['责任领导', { text: '周晚', columns: 2 }],
    ];
    const { issues, sections } = await read([
      title,
      [
        [{ text: '1.学习不深入', columns: 3 }],
        ...fields('补学4次。', '已完成'),
        [{ text: '2.档案不规范', columns: 3 }],
        ...fields('补档12份。', '正在推进'),
      ],
    ]);
    expect(issues.map(({ marker, statement, status }) => [marker, statement, status])).toEqual([
      ['1.', '学习不深入', 'completed'],
      ['2.', '档案不规范', 'inProgress'],
    ]);
    expect(sections).toEqual([]);
  });

  test('a number over the whole width above the fields of a problem', async () => {
    const form = (number: string, problem: string): readonly TestRow[] => [
      [{ text: number, columns: 2 }],
      ['反馈问题', problem],
      ['整改举措', '补学4次。'],
      ['整改结果', '已完成'],
    ];
    const { issues } = await read([title, [...form('问题一', '学习不深入'), ...form('问题二', '研讨走过场')]]);
    expect(issues.map(({ marker, statement }) => [marker, statement])).toEqual([
      ['问题一', '学习不深入'],
      ['问题二', '研讨走过场'],
    ]);
  });

  test('a form of account below each problem of the text', async () => {
    const account = (measure: string, state: string): readonly TestRow[] => [
      ['整改措施', { text: measure, columns: 3 }],
      ['责任单位', '党政办', '整改时限', '2024年5月'],
      ['整改状态', { text: state, columns: 3 }],
    ];
    const { issues, coverage } = await read([
      title,
      '1.学习不深入',
      account('补学4次。', '已完成'),
      '2.换届超期',
      account('完成换届2个。', '正在整改'),
    ]);
    expect(
      issues.map(({ marker, statement, status, responsible, deadline }) => [
        marker,
        statement,
        status,
        responsible,
        deadline,
      ]),
    ).toEqual([
      ['1.', '学习不深入', 'completed', ['党政办'], '2024年5月'],
      ['2.', '换届超期', 'inProgress', ['党政办'], '2024年5月'],
    ]);
    expect(issues.map(({ measures }) => measures.map(({ text }) => text))).toEqual([['补学4次。'], ['完成换届2个。']]);
    expect(coverage.unassigned).toEqual([]);
  });
});
