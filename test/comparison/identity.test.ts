import fc from 'fast-check';
import { compareNotices, invertComparison } from '../../src/comparison/index.js';
import { compareIssues, listLinks } from '../support/compare-drafts.js';
import { noticePairs } from '../support/make-notice-pair.js';
import { makeNoticeRecord, type IssueDraft } from '../support/make-notice-record.js';

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
      [{ statement: '东湖片区雨水管网长期淤堵', measures: ['清淤管道4.2公里，疏通检查井63座。'] }],
      [
        { statement: '东湖片区雨水管网反复淤堵', measures: ['清淤管道5.8公里，疏通检查井71座。'] },
        { statement: '东湖片区雨水管网大面积淤堵', measures: ['清淤管道6.4公里，疏通检查井90座。'] },
      ],
    );
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'ambiguous-match', from: ['i1'], runnerUp: { side: 'to' } });
    expect(diagnostics[0]?.message).toContain(diagnostics[0]?.runnerUp.id);
  });

  it('goes by what a person said of two issues, and says so', () => {
    const record = (statements: readonly string[]) =>
      makeNoticeRecord({
        sections: [{ title: '内部管理方面', issues: statements.map((statement) => ({ statement })) }],
      });
    const [from, to] = [record(['窗口受理超时', '公章使用登记不全']), record(['窗口受理超时', '档案移交缺页'])];
    const links = [
      { from: 'i1', to: 'i1', same: false },
      { from: 'i2', to: 'i2', same: true },
    ];
    const comparison = compareNotices(from, to, links);
    expect(comparison.changes.map(({ kind, link }) => [kind, link])).toEqual([
      ['removed', 'person'],
      ['added', 'person'],
      ['matched', 'person'],
    ]);
    const turned = links.map((link) => ({ from: link.to, to: link.from, same: link.same }));
    expect(compareNotices(to, from, turned)).toEqual(invertComparison(comparison));
  });
});
