import { readBlocks } from '../../support/build-table.js';

const head = ['序号', '存在问题', '整改措施', '完成情况'];
const first = ['1', '台账登记不全', '补登12条。', '已完成'];
const second = ['2', '验收把关不严', '复验3个项目。', '正在整改'];

describe('a ledger in several tables', () => {
  it.each([
    ['nothing', ''],
    ['a note', '续表'],
    ['a heading', '（二）工程管理方面'],
  ])('goes on behind %s without naming its columns again', (_, between) => {
    const { issues, coverage } = readBlocks(['石桥镇人民政府审计整改台账', head, first, between, second]);
    expect(issues.map(({ marker, status }) => [marker, status])).toEqual([
      ['1', 'completed'],
      ['2', 'inProgress'],
    ]);
    expect(coverage.unassigned).toEqual([]);
  });

  it.each(['统计如下', '附件'])(
    'is not continued by a table of another kind below %s: that is left over',
    (between) => {
      const statistics = ['补登条目', '12', '复验项目', '3'];
      const { issues, coverage, diagnostics } = readBlocks([
        '石桥镇人民政府审计整改台账',
        head,
        first,
        between,
        statistics,
      ]);
      expect(issues).toHaveLength(1);
      expect(coverage.unassigned.map(({ text }) => text)).toEqual([statistics.join('\t')]);
      expect(diagnostics.map(({ code }) => code)).toContain('text-unassigned');
    },
  );

  it('is framed by such a table above it', () => {
    const { coverage } = readBlocks([
      '石桥镇人民政府审计整改台账',
      ['补登', '12', '复验', '3'],
      '明细如下',
      head,
      first,
    ]);
    expect(coverage.unassigned).toEqual([]);
  });

  it('lists what stands in a row no issue can be told for', () => {
    const { coverage } = readBlocks([
      '石桥镇人民政府审计整改台账',
      head,
      [null, null, '先于问题的措施', '已完成'],
      first,
    ]);
    expect(coverage.unassigned.map(({ text }) => text)).toEqual(['先于问题的措施\t已完成']);
  });
});
