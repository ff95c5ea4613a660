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

  describe('warn of a close call and name the runner-up', () => {
    const [first, second] = parts;
    const twin: IssueDraft = { statement: '夜间车辆沿途滴漏仍无人过问', measures: ['夜间设卡检查车辆86台。'] };

    it('where another issue says as much as one of the parts', () => {
      const { changes, diagnostics } = compareIssues([whole, bystander], [...parts, twin, bystander]);
      expect(changes[0]).toMatchObject({ kind: 'split', from: ['i1'], to: ['i1', 'i2'] });
      expect(diagnostics).toMatchObject([
        { code: 'ambiguous-match', from: ['i1'], to: ['i1', 'i2'], runnerUp: { side: 'to', id: 'i3' } },
      ]);
      const [warning] = diagnostics;
      expect((warning?.similarity ?? 0) - (warning?.runnerUp.similarity ?? 0)).toBeLessThanOrEqual(0.06);
      const merged = compareIssues([...parts, twin, bystander], [whole, bystander]);
      expect(merged.diagnostics).toMatchObject([
        { from: ['i1', 'i2'], to: ['i1'], runnerUp: { side: 'from', id: 'i3' } },
      ]);
    });

    it('where another issue is as like to the parts as their whole', () => {
      const clauses = [
        '餐厨垃圾收运监管缺位',
        '夜间车辆沿途滴漏无人过问',
        '处置台账未更新且中转站计量读数无人复核签字',
      ];
      const measures = ['与4家收运企业重签协议。', '夜间设卡检查车辆86台。', '补登台账310条。'];
      const both = ['处置台账未更新', '处置台账少更新'].map((end) => ({
        statement: clauses.join(',').replace('处置台账未更新', end),
        measures,
      }));
      const pieces = clauses.map((statement, place) => ({ statement, measures: [measures[place] ?? ''] }));
      const { changes, diagnostics } = compareIssues([...both, bystander], [...pieces, bystander]);
      const split = changes.find(({ kind }) => kind === 'split');
      expect(split?.from).toHaveLength(1);
      const other = split?.from[0] === 'i1' ? 'i2' : 'i1';
      expect(diagnostics).toContainEqual(
        expect.objectContaining({
          from: split?.from,
          to: split?.to,
          runnerUp: expect.objectContaining({ side: 'from', id: other }) as unknown,
        }),
      );
    });

    it('but not of issues that are merely near, or followed more surely themselves', () => {
      const near: IssueDraft = { statement: '夜间车辆停放混乱', measures: ['施划车位240个。'] };
      expect(compareIssues([whole, bystander], [...parts, near, bystander]).diagnostics).toEqual([]);
      const own: readonly IssueDraft[] = [whole, twin, bystander];
      const followed = compareIssues(own, [...parts, twin, bystander]);
      expect(followed.changes[0]?.kind).toBe('split');
      expect(followed.diagnostics).toEqual([]);
      expect(compareIssues([whole], [first ?? bystander, second ?? bystander]).diagnostics).toEqual([]);
    });
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
