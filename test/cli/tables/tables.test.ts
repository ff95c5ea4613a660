import { compareNotices, followIssues, type FiledNotice } from '../../../src/comparison/index.js';
import { formatComparison } from '../../../src/cli/tables/format-comparison.js';
import { formatSeries } from '../../../src/cli/tables/format-series.js';
import { makeNoticeRecord, type IssueDraft } from '../../support/make-notice-record.js';

function notice(id: string, publishedDate: string | null, issues: readonly IssueDraft[]): FiledNotice {
  return { id, record: makeNoticeRecord({ publishedDate, sections: [{ title: '内部管理方面', issues }] }) };
}

const like = (kilometres: string, how: string): IssueDraft => ({
  statement: `东湖片区雨水管网${how}淤堵`,
  measures: [`清淤管道${kilometres}公里，疏通检查井3座。`],
});
const zh = { language: 'zh' } as const;
const lamps: IssueDraft = { statement: '路灯熄灭报修无人接听', status: 'unknown' };

describe('tables of a terminal', () => {
  it('tell a status that says nothing known from none, and name the runner-up of a close call', () => {
    const [from, to] = [
      notice('q1', '2024-03-31', [like('4.2', '长期'), lamps]).record,
      notice('q2', null, [like('5.8', '反复'), like('6.4', '大面积'), { ...lamps, status: null }]).record,
    ];
    const table = formatComparison(compareNotices(from, to), from, to, zh);
    expect(table).toContain('不明 → 未列明');
    expect(table).toContain('（日期未写明）');
    expect(table).toMatch(/^\[警告\] 配对不够确定（相似度0\.\d\d），本次另有一项也相近（0\.\d\d）：东湖/mu);
  });

  it('list an issue of which only the deadline moved, and one that is overdue', () => {
    const issue = (statement: string, deadlineDate: string | null): IssueDraft => ({
      statement,
      status: 'inProgress',
      deadlineDate,
    });
    const [from, to] = [
      notice('q1', '2024-03-31', [
        issue('公厕保洁频次不足', '2024-05-31'),
        issue('泵房值守空岗', '2024-05-31'),
        issue('公章登记不全', null),
      ]).record,
      notice('q2', '2024-06-30', [
        issue('公厕保洁频次不足', '2024-08-31'),
        issue('泵房值守空岗', '2024-05-31'),
        issue('公章登记不全', null),
      ]).record,
    ];
    const table = formatComparison(compareNotices(from, to), from, to, { ...zh, columns: 160 });
    expect(table).toMatch(/公厕保洁频次不足.*时限推迟 2024-05-31 →/u);
    expect(table).toMatch(/泵房值守空岗.*已逾期/u);
    expect(table).toContain('未列出无任何变化的问题 1 个');
  });

  it('show where each issue of a series stands, and what is unsure', () => {
    const notices = [
      notice('q1', '2024-03-31', [like('4.2', '长期'), { ...lamps, status: 'completed' }]),
      notice('q2', '2024-06-30', [{ ...lamps, status: 'inProgress' }]),
      notice('q3', null, [{ ...lamps, status: 'completed' }, like('5.1', '时常'), like('6.3', '反复')]),
    ];
    const described = notices.map(({ id, record }) => ({ id, title: '通报', publishedDate: record.publishedDate }));
    const table = formatSeries(described, followIssues(notices), zh);
    expect(table).toContain('反复后销号');
    expect(table).toContain('日期未写明');
    expect(table.match(/^\[警告\] 中断后再列（相似度0\.\d\d）；.*$/gmu)).toHaveLength(1);
  });
});
