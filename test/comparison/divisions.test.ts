import { compareIssues, listLinks } from '../support/compare-drafts.js';
import type { IssueDraft } from '../support/make-notice-record.js';

describe('splits and mergers', () => {
  const whole: IssueDraft = {
    statement: '餐厨垃圾收运监管缺位,夜间车辆沿途滴漏无人过问',
    measures: ['与4家收运企业重签协议。', '夜间设卡检查车辆86台。'],
  };
  const parts: readonly IssueDraft[] = [
    { statement: '餐厨垃圾收运监管还不到位', measures: ['与4家收运企业重签协议。'] },
    { statement: '夜间车辆沿途滴漏无人过问', measures: ['夜间设卡检查车辆86台。'] },
  ];
  const bystander: IssueDraft = { statement: '农机补贴公示走过场', measures: ['张贴公示19处。'] };

  it('finds the parts of a divided issue, reworded, though one alone would match', () => {
    expect(listLinks(compareIssues([whole, bystander], [...parts, bystander]))).toEqual([
      'split i1→i1+i2',
      'matched i2→i3',
    ]);
  });

  it('finds what was merged', () => {
    expect(listLinks(compareIssues([...parts, bystander], [whole, bystander]))).toEqual([
      'merged i1+i2→i1',
      'matched i3→i2',
    ]);
  });

  it('finds the parts by the measures they took along, though all was said anew', () => {
    const older: IssueDraft = {
      statement: '街区消火栓重建轻管',
      measures: ['检修消火栓46处，加装防撞护栏18组。', '更换到期灭火器120具，补签管护协议9份。'],
    };
    const newer: readonly IssueDraft[] = [
      { statement: '街区消火栓重建设轻管理', measures: ['检修消火栓53处，加装防撞护栏25组。'] },
      { statement: '街区消火栓管护缺位', measures: ['更换到期灭火器188具，补签管护协议13份。'] },
    ];
    expect(listLinks(compareIssues([older, bystander], [...newer, bystander]))).toEqual([
      'split i1→i1+i2',
      'matched i2→i3',
    ]);
  });

  it('does not divide an issue that stayed whole beside a new one in its words', () => {
    const added: IssueDraft = { statement: '夜间车辆停放混乱', measures: ['施划车位240个。'] };
    expect(listLinks(compareIssues([whole], [whole, added]))).toEqual(['matched i1→i1', 'added →i2']);
  });

  it('leaves apart what is merely near to a part, or followed more surely itself', () => {
    const near: IssueDraft = { statement: '夜间车辆停放混乱', measures: ['施划车位240个。'] };
    const { changes, diagnostics } = compareIssues([whole, bystander], [...parts, near, bystander]);
    expect(changes[0]).toMatchObject({ kind: 'split', from: ['i1'], to: ['i1', 'i2'] });
    expect(diagnostics).toEqual([]);
    const own: IssueDraft = { statement: '夜间车辆沿途遗撒', measures: ['夜间设卡检查车辆97台。'] };
    expect(listLinks(compareIssues([whole, own, bystander], [...parts, own, bystander]))).toEqual([
      'split i1→i1+i2',
      'matched i2→i3',
      'matched i3→i4',
    ]);
  });

  it('takes the least advanced status of the parts', () => {
    const [first, second] = parts;
    const comparison = compareIssues(
      [{ ...whole, status: 'inProgress' }],
      [
        { statement: '', ...first, status: 'completed' },
        { statement: '', ...second, status: 'notCompleted' },
      ],
    );
    expect(comparison.changes[0]?.statusChange).toEqual({
      from: 'inProgress',
      to: 'notCompleted',
      direction: 'regressed',
    });
    expect(comparison.changes[0]?.statuses.to).toEqual(['completed', 'notCompleted']);
  });
});
