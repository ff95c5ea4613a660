import { readBlocks } from '../../support/build-table.js';

const head = ['序号', '反馈问题', '整改情况', '已完成', '正在整改', '未完成'];
const read = (...marks: readonly (readonly (string | null)[])[]) =>
  readBlocks([
    '青石县水库管理所整改情况表',
    head,
    ...marks.map((cells, index) => [String(index + 1), '值班记录缺失', '补记12天。', ...cells]),
  ]);

describe('columns a state heads each', () => {
  it.each(['√', '✓', '✔', '☑', '●'])('say with %s which state an issue is in', (tick) => {
    const { issues, coverage } = read([tick, null, null], [null, tick, null], [null, null, tick]);
    expect(issues.map(({ status, statusLabel }) => [status, statusLabel])).toEqual([
      ['completed', '已完成'],
      ['inProgress', '正在整改'],
      ['notCompleted', '未完成'],
    ]);
    expect(issues.flatMap(({ fields }) => fields)).toEqual([]);
    expect(coverage.unassigned).toEqual([]);
  });

  it('read a ring as a tick where nothing else is one, and as an empty box beside one', () => {
    const { issues } = read(['○', null, null], ['○', '√', '○'], ['×', '×', '√'], ['□', '☑', '□']);
    expect(issues.map(({ status }) => status)).toEqual(['completed', 'inProgress', 'notCompleted', 'inProgress']);
  });

  it('say nothing where two are ticked, or none', () => {
    const { issues } = read(['√', '√', null], [null, null, null], ['√', null, null]);
    expect(issues.map(({ status }) => status)).toEqual([null, null, 'completed']);
  });

  it('may stand below a common head', () => {
    const { issues } = readBlocks([
      '青石县水库管理所整改情况表',
      ['序号', '反馈问题', '整改措施', '完成情况', null, null],
      [null, null, null, '已完成', '基本完成', '尚未启动'],
      ['1', '值班记录缺失', '补记12天。', null, '√', null],
      ['2', '库区无围栏', '设计已报批。', null, null, '√'],
    ]);
    expect(issues.map(({ status }) => status)).toEqual(['inProgress', 'notStarted']);
  });

  it('are fields like any other where they hold words', () => {
    const { issues } = read(['补记12天', null, null], [null, '围栏在建', null]);
    expect(issues.map(({ fields }) => fields.map(({ text }) => text))).toEqual([['补记12天'], ['围栏在建']]);
  });
});
