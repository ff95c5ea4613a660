import fc from 'fast-check';
import { compareNotices, type Comparison } from '../../src/comparison/index.js';
import { noticePairs } from '../support/make-notice-pair.js';
import { makeNoticeRecord, type IssueDraft } from '../support/make-notice-record.js';

function compareIssues(from: readonly IssueDraft[], to: readonly IssueDraft[]): Comparison {
  const record = (issues: readonly IssueDraft[]) => makeNoticeRecord({ sections: [{ title: '内部管理方面', issues }] });
  return compareNotices(record(from), record(to));
}

function listLinks(comparison: Comparison): readonly string[] {
  return comparison.changes.map(({ kind, from, to }) => `${kind} ${from.join('+')}→${to.join('+')}`);
}

describe('identity of issues', () => {
  it('is found through every kind of edit at once', () => {
    let [right, all] = [0, 0];
    let [directions, quantities] = [0, 0];
    let [rightDirections, rightQuantities] = [0, 0];
    for (const { from, to, groups } of fc.sample(noticePairs, { numRuns: 60, seed: 20240628 })) {
      const nameOf = (ids: readonly number[], issues: readonly { id: string }[]) =>
        ids.map((index) => issues[index]?.id).join('+');
      const found = new Map(
        compareNotices(from, to).changes.map((change) => [
          `${change.kind} ${change.from.join('+')}→${change.to.join('+')}`,
          change,
        ]),
      );
      for (const group of groups) {
        const change = found.get(`${group.kind} ${nameOf(group.from, from.issues)}→${nameOf(group.to, to.issues)}`);
        all += 1;
        if (change !== undefined) right += 1;
        if (group.direction !== undefined) {
          directions += 1;
          if (change?.statusChange.direction === group.direction) rightDirections += 1;
        }
        const { quantity } = group;
        if (quantity !== undefined) {
          quantities += 1;
          if (change?.quantities.some((moved) => moved.from === quantity.from && moved.to === quantity.to))
            rightQuantities += 1;
        }
      }
    }
    expect(right / all).toBeGreaterThanOrEqual(0.99);
    expect(rightDirections / directions).toBeGreaterThanOrEqual(0.99);
    expect(quantities).toBeGreaterThan(50);
    expect(rightQuantities / quantities).toBeGreaterThanOrEqual(0.97);
  });

  it('does not depend on the decoration of a statement', () => {
    const comparison = compareIssues(
      [{ statement: '关于“窗口受理超时”的问题', core: '窗口受理超时' }, { statement: '公章使用登记不全。' }],
      [{ statement: '巡察反馈指出，公章使用登记不全' }, { statement: '一是窗口受理超时的问题。' }],
    );
    expect(listLinks(comparison)).toEqual(['matched i2→i1', 'matched i1→i2']);
    expect(comparison.changes.every(({ similarity }) => similarity === 1)).toBe(true);
  });

  it('keeps a statement cut to its first clause', () => {
    const comparison = compareIssues(
      [
        { statement: '养老机构消防设施维护缺位,12处喷淋头失效两年未更换,值守人员不会操作主机' },
        { statement: '苗木招标程序倒置' },
      ],
      [{ statement: '养老机构消防设施维护缺位' }, { statement: '苗木招标程序倒置' }],
    );
    expect(listLinks(comparison)).toEqual(['matched i1→i1', 'matched i2→i2']);
  });

  it('lets the measures speak where the statement was rewritten', () => {
    const measures = [
      '对全区63处取水口逐一登记造册，安装计量设施41套。',
      '约谈逾期未缴的9家企业，追缴水资源费28万元。',
    ];
    const comparison = compareIssues(
      [
        { statement: '取水监管宽松软', measures },
        { statement: '会议纪要归档滞后', measures: ['补齐纪要14份。'] },
      ],
      [
        { statement: '对无证用水现象处置迟缓', measures },
        { statement: '会议纪要归档滞后', measures: ['补齐纪要14份。'] },
      ],
    );
    expect(listLinks(comparison)).toContain('matched i1→i1');
  });

  it('tells a replacement in similar words from a rewording', () => {
    const comparison = compareIssues(
      [
        { statement: '财务报销制度执行不严格', measures: ['重新核对票据230张，退回不合规票据11张。'] },
        { statement: '教师外出培训安排随意', measures: ['编制年度培训计划。'] },
      ],
      [
        { statement: '值班带班制度执行不严格', measures: ['夜间抽查7次，通报脱岗2人。'] },
        { statement: '教师外出培训安排随意', measures: ['编制年度培训计划。'] },
      ],
    );
    expect(listLinks(comparison)).toEqual(['removed i1→', 'added →i1', 'matched i2→i2']);
  });

  it('does not let a stock measure make two issues one', () => {
    const measures = ['组织专人逐项复核，防止问题反弹。'];
    const comparison = compareIssues(
      [{ statement: '古树名木挂牌缺漏', measures }],
      [{ statement: '疫苗冷链温度漏记', measures }],
    );
    expect(listLinks(comparison)).toEqual(['removed i1→', 'added →i1']);
  });

  it('takes objects with different numbers for different ones', () => {
    const comparison = compareIssues(
      [{ statement: '第17号断面水质持续超标' }],
      [{ statement: '第71号断面水质持续超标' }],
    );
    expect(listLinks(comparison)).toEqual(['removed i1→', 'added →i1']);
  });

  it('takes what a name tells apart for two issues, wherever the list has one issue a name', () => {
    const issue = (name: string, count: number): IssueDraft => ({
      statement: `${name}消防通道被占用，${count}户违规搭建`,
      measures: [`拆除违规搭建${count}处。`],
    });
    const comparison = compareIssues(
      [issue('桐溪社区', 4), issue('榆巷社区', 6), issue('柏林苑', 9)],
      [issue('榆巷社区', 6), issue('松涛里', 11), issue('桐溪社区', 4)],
    );
    expect(listLinks(comparison)).toEqual(['matched i2→i1', 'removed i3→', 'added →i2', 'matched i1→i3']);
  });

  it.each([
    ['出纳钟某坐支现金', '出纳廖某坐支现金'],
    ['2021年春季补贴漏发', '2022年春季补贴漏发'],
  ])('takes %s and %s for two issues', (older, newer) => {
    const comparison = compareIssues(
      [{ statement: older, measures: ['追回3.1万元。'] }],
      [{ statement: newer, measures: ['追回5.6万元。'] }],
    );
    expect(listLinks(comparison)).toEqual(['removed i1→', 'added →i1']);
  });

  it('corrects a name where the measures are the same to the letter', () => {
    const measures = ['责令当事人退回报酬2.3万元，予以诫勉谈话。'];
    const comparison = compareIssues(
      [{ statement: '出纳钟某坐支现金', measures }],
      [{ statement: '出纳钏某坐支现金', measures }],
    );
    expect(listLinks(comparison)).toEqual(['matched i1→i1']);
  });

  it('pairs issues of one text by their measures, whatever their order', () => {
    const issue = (measure: string): IssueDraft => ({ statement: '管理不规范', measures: [measure] });
    const comparison = compareIssues(
      [issue('清退超标用房3间。'), issue('补签劳务合同18份。')],
      [issue('补签劳务合同18份。'), issue('清退超标用房3间。')],
    );
    expect(listLinks(comparison)).toEqual(['matched i2→i1', 'matched i1→i2']);
  });

  it('sees traditional script and full width as the same text', () => {
    const comparison = compareIssues(
      [{ statement: '檔案管理責任落實不到位（2處）' }],
      [{ statement: '档案管理责任落实不到位(2处)' }],
    );
    expect(comparison.changes[0]).toMatchObject({ kind: 'matched', similarity: 1, statementChanged: false });
  });

  it('takes empty notices and empty statements', () => {
    expect(compareIssues([], []).changes).toEqual([]);
    expect(listLinks(compareIssues([], [{ statement: '慢' }]))).toEqual(['added →i1']);
    expect(compareIssues([{ statement: '' }], [{ statement: '' }]).changes.flatMap(({ from }) => from)).toEqual(['i1']);
  });

  it('warns of a close call and names the runner-up', () => {
    const { diagnostics } = compareIssues(
      [{ statement: '东湖片区雨水管网长期淤堵' }],
      [{ statement: '东湖片区雨水管网反复淤堵' }, { statement: '东湖片区雨水管网大面积淤堵' }],
    );
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'ambiguous-match', from: ['i1'], runnerUp: { side: 'to' } });
    expect(diagnostics[0]?.message).toContain(diagnostics[0]?.runnerUp.id);
  });
});

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
