import { followIssues, type FiledNotice } from '../../../src/comparison/index.js';
import { makeNoticeRecord, type IssueDraft, type NoticeDraft } from '../../support/make-notice-record.js';

function file(id: string, draft: Omit<NoticeDraft, 'sections'>, issues: readonly IssueDraft[] = []): FiledNotice {
  return { id, record: makeNoticeRecord({ ...draft, sections: [{ title: '内部管理方面', issues }] }) };
}

describe('followIssues', () => {
  const notice = (id: string, publishedDate: string, issues: readonly IssueDraft[]): FiledNotice =>
    file(id, { publishedDate }, issues);
  const toilets: IssueDraft = { statement: '公厕保洁频次不足', deadlineDate: '2024-05-31' };
  const lamps: IssueDraft = { statement: '路灯熄灭报修无人接听' };
  const pipes: IssueDraft = { statement: '老旧燃气管道台账缺失' };

  it('tells first seen, every status, closed, reopened, age and overdue', () => {
    const [toiletHistory, lampHistory] = followIssues([
      notice('q1', '2024-03-31', [
        { ...toilets, status: 'inProgress' },
        { ...lamps, status: 'completed' },
      ]),
      notice('q2', '2024-06-30', [
        { ...lamps, status: 'inProgress' },
        { ...toilets, status: 'inProgress' },
      ]),
      notice('q3', '2024-09-30', [
        { ...toilets, status: 'inProgress' },
        { ...lamps, status: 'completed' },
      ]),
    ]);
    expect(toiletHistory).toMatchObject({
      id: 'q1:i1',
      firstSeen: '2024-03-31',
      closedOn: null,
      reopened: 0,
      ageDays: 183,
      closed: false,
      deadline: '2024-05-31',
      overdue: true,
      vanishedOpen: false,
    });
    expect(toiletHistory?.entries.map(({ noticeId, issueId }) => `${noticeId}:${issueId}`)).toEqual([
      'q1:i1',
      'q2:i2',
      'q3:i1',
    ]);
    expect(lampHistory).toMatchObject({ id: 'q1:i2', closedOn: '2024-09-30', reopened: 1, overdue: false });
    expect(lampHistory?.entries.map(({ status }) => status)).toEqual(['completed', 'inProgress', 'completed']);
  });

  it('counts age and delay to the day asked about', () => {
    const notices = [notice('q1', '2024-03-31', [{ ...toilets, status: 'inProgress' }])];
    expect(followIssues(notices)[0]).toMatchObject({ ageDays: 0, overdue: false });
    expect(followIssues(notices, '2024-06-01')[0]).toMatchObject({ ageDays: 62, overdue: true });
  });

  it('tells what vanished open from what was closed and dropped', () => {
    const histories = followIssues([
      notice('q1', '2024-03-31', [{ ...toilets, status: 'inProgress' }, { ...lamps, status: 'completed' }, pipes]),
      notice('q2', '2024-06-30', [pipes]),
    ]);
    expect(histories.map(({ statement, vanishedOpen }) => [statement, vanishedOpen])).toEqual([
      [pipes.statement, false],
      [toilets.statement, true],
      [lamps.statement, false],
    ]);
  });

  it('carries the history of a divided issue on in its parts', () => {
    const histories = followIssues([
      notice('q1', '2024-03-31', [{ statement: '公厕保洁频次不足,路灯熄灭报修无人接听', status: 'notCompleted' }]),
      notice('q2', '2024-06-30', [
        { ...toilets, status: 'completed' },
        { ...lamps, status: 'inProgress' },
      ]),
    ]);
    expect(histories.map(({ id, firstSeen, entries }) => [id, firstSeen, entries.length])).toEqual([
      ['q1:i1', '2024-03-31', 2],
      ['q2:i2', '2024-03-31', 2],
    ]);
  });

  it('takes a merged issue for closed when the last of its origins is', () => {
    const merged: IssueDraft = { statement: '公厕保洁频次不足,路灯熄灭报修无人接听' };
    const quarters = (last: IssueDraft['status']): readonly FiledNotice[] => [
      notice('q1', '2024-03-31', [
        { ...toilets, status: 'inProgress' },
        { ...lamps, status: 'completed' },
      ]),
      notice('q2', '2024-06-30', [{ ...merged, status: last ?? null }]),
    ];
    expect(followIssues(quarters('inProgress'))).toMatchObject([{ closed: false, closedOn: null, reopened: 0 }]);
    expect(followIssues(quarters('completed'))).toMatchObject([{ closed: true, closedOn: '2024-06-30', reopened: 0 }]);
  });

  it('keeps a deadline that a later notice does not repeat, and every one that was stated', () => {
    const [history] = followIssues([
      notice('q1', '2024-03-31', [{ ...toilets, status: 'inProgress' }]),
      notice('q2', '2024-06-30', [{ ...toilets, deadlineDate: '2024-08-31', status: 'inProgress' }]),
      notice('q3', '2024-09-30', [{ statement: toilets.statement, status: 'inProgress' }]),
    ]);
    expect(history?.entries.map(({ deadline }) => deadline)).toEqual(['2024-05-31', '2024-08-31', null]);
    expect(history).toMatchObject({ deadline: '2024-08-31', overdue: true });
  });

  it('reads a deadline out of the measures, and does not call the day itself late', () => {
    const record = makeNoticeRecord({ publishedDate: '2023-12-31', sections: [{ title: '一', issues: [pipes] }] });
    const span = { paragraph: 0, start: 0, end: 0, page: null };
    const issues = record.issues.map((issue) => ({
      ...issue,
      measures: [
        {
          id: 'm1',
          marker: null,
          text: '力争2023年12月底前完成整改。',
          kind: 'nextStep' as const,
          facts: [
            { kind: 'deadline' as const, text: '2023年12月底前', value: '2023-12-31', unit: null, subject: null, span },
          ],
          span,
        },
      ],
    }));
    const notices = [{ id: 'q1', record: { ...record, issues } }];
    expect(followIssues(notices)).toMatchObject([{ deadline: '2023-12-31', overdue: false }]);
    expect(followIssues(notices, '2024-01-01')).toMatchObject([{ overdue: true }]);
  });

  it('an undated last notice hides neither age nor delay; closed by it, the day is not known', () => {
    const open = notice('q1', '2024-06-30', [{ ...toilets, status: 'inProgress' }]);
    const undated = (status: IssueDraft['status']): FiledNotice =>
      file('q2', { publishedDate: null }, [{ ...toilets, status: status ?? null }]);
    expect(followIssues([open, undated('inProgress')])).toMatchObject([{ ageDays: 0, overdue: true, closed: false }]);
    expect(followIssues([open, undated('completed')])).toMatchObject([
      { closed: true, closedOn: null, ageDays: null, overdue: false, vanishedOpen: false },
    ]);
  });
});
