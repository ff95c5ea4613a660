import { readBlocks } from '../../support/build-table.js';

const head = ['序号', '存在问题', '整改措施', '责任单位', '完成情况'];
const rows = [
  ['1', '台账登记不全', '补登12条。', '镇财政所', '已完成'],
  ['2', '验收把关不严', '复验3个项目。', '镇建设办', '正在整改'],
];

describe('the row that adds up a ledger', () => {
  it.each([
    ['in one cell beside its name', ['合计', '2个问题，已完成1个，正在整改1个', null, null, null]],
    ['in cells of their own', ['合 计', '共2个问题', null, null, '已完成1个，正在整改1个']],
    ['in one cell over the whole width', ['总计：2个问题，已完成1个，正在整改1个']],
    ['alone, without a colon', ['共计2个问题，已完成1个，正在整改1个']],
    ['below a merged name', ['合计', '^', '2个问题，其中已完成1个，正在整改1个。', null, null]],
  ])('states the totals %s and belongs to no issue', (_, sum) => {
    const { issues, declared, coverage } = readBlocks(['石桥镇人民政府审计整改台账', head, ...rows, sum]);
    expect(issues.map(({ measures }) => measures.map(({ text }) => text))).toEqual([['补登12条。'], ['复验3个项目。']]);
    expect(issues.map(({ status }) => status)).toEqual(['completed', 'inProgress']);
    expect(declared.total).toBe(2);
    expect(coverage.unassigned).toEqual([]);
  });

  it('is no problem that begins with a sum', () => {
    const { issues } = readBlocks([
      '石桥镇人民政府审计整改台账',
      head.slice(1),
      ['共计3个项目超概算', '补办调概手续。', '镇建设办', '正在整改'],
      ['台账登记不全', '补登12条。', '镇财政所', '已完成'],
    ]);
    expect(issues.map(({ statement }) => statement)).toEqual(['共计3个项目超概算', '台账登记不全']);
  });

  it('states no total of the notice where it adds up a part', () => {
    const { issues, declared } = readBlocks([
      '石桥镇人民政府审计整改台账',
      head,
      rows[0] ?? [],
      ['小计', '1个问题', null, null, null],
      rows[1] ?? [],
      ['合计', '2个问题', null, null, null],
    ]);
    expect([issues.length, declared.total]).toEqual([2, 2]);
    expect(issues.flatMap(({ measures }) => measures)).toHaveLength(2);
  });
});
