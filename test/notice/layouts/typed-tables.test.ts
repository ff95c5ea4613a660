import { readNotice } from '../../../src/pipeline.js';

const read = (...lines: readonly string[]) => readNotice(new TextEncoder().encode(lines.join('\n')), 'notice.txt');
const title = '南浔口镇党委关于县委巡察反馈问题整改情况的公示';

test('a form pasted with a tab behind each name', async () => {
  const { issues, coverage } = await read(
    title,
    '反馈问题\t学习不深入',
    '整改措施\t补学4次。',
    '责任单位\t党政办\t整改时限\t2024年3月底',
    '整改状态\t已完成',
    '反馈问题\t档案不规范',
    '整改措施\t补档12份。',
    '责任单位\t党政办\t整改时限\t2024年5月底',
    '整改状态\t正在推进',
  );
  expect(
    issues.map(({ statement, status, responsible, deadline }) => [statement, status, responsible, deadline]),
  ).toEqual([
    ['学习不深入', 'completed', ['党政办'], '2024年3月底'],
    ['档案不规范', 'inProgress', ['党政办'], '2024年5月底'],
  ]);
  expect(coverage.unassigned).toEqual([]);
});

test('a row that numbers the columns and a row of totals are no issues', async () => {
  const { issues, coverage } = await read(
    title,
    '| 序号 | 反馈意见 | 整改举措 | 整改结果 |',
    '| (1) | (2) | (3) | (4) |',
    '| 1 | 学习不深入 | 补学4次。 | 已完成 |',
    '| 2 | 档案不规范 | 补档12份。 | 正在推进 |',
    '| 合计 | 2个 | | |',
  );
  expect(issues.map(({ marker, status }) => [marker, status])).toEqual([
    ['1', 'completed'],
    ['2', 'inProgress'],
  ]);
  expect(coverage.unassigned).toEqual([]);
});

test('rows about as wide as each other are no wrapped lines', async () => {
  const { issues } = await read(
    title,
    '反馈意见 | 整改举措 | 整改结果',
    '中心组学习次数不足研讨不深入 | 补学4次撰写心得12篇 | 已完成',
    '党员档案缺失入党材料前后不一 | 补齐档案材料共12份 | 已完成',
    '公章管理不严用章登记不够完整 | 印发管理制度共一项 | 已完成',
  );
  expect(issues).toHaveLength(3);
});
