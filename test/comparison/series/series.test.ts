import {
  buildSeries,
  describeProgress,
  followIssues,
  isSameIssuer,
  normaliseIssuer,
  type FiledNotice,
} from '../../../src/comparison/index.js';
import { makeNoticeRecord, type IssueDraft, type NoticeDraft } from '../../support/make-notice-record.js';

function file(id: string, draft: Omit<NoticeDraft, 'sections'>, issues: readonly IssueDraft[] = []): FiledNotice {
  return { id, record: makeNoticeRecord({ ...draft, sections: [{ title: '内部管理方面', issues }] }) };
}

function listSeries(notices: readonly FiledNotice[]): readonly string[] {
  return buildSeries(notices).map((series) => series.notices.map(({ id }) => id).join(' '));
}

describe('issuer names', () => {
  it.each([
    ['中共清溪市文化馆党组', '清溪市文化馆'],
    ['中共清溪市文化馆委员会', '清溪市文化馆党委'],
    ['清溪市文化館黨總支', '清溪市文化馆'],
    ['中共某市文化馆党组', '市文化馆'],
    ['市文化馆', '清溪市文化馆'],
  ])('%s is %s', (one, other) => {
    expect(isSameIssuer(one, other)).toBe(true);
    expect(isSameIssuer(other, one)).toBe(true);
  });

  it.each([
    ['清溪市文化馆', '白塔市文化馆'],
    ['市文化馆', '市图书馆'],
    ['', '市图书馆'],
  ])('%s is not %s', (one, other) => {
    expect(isSameIssuer(one, other)).toBe(false);
  });

  it('keep something to go by', () => {
    expect(normaliseIssuer('市委办公室')).toBe('市委办公室');
    expect(normaliseIssuer(null)).toBe('');
  });
});

describe('buildSeries', () => {
  const issuer = '中共清溪市文化馆党组';

  it('puts reports on one inspection together, oldest first', () => {
    const inspection = { body: '市委第三巡察组', feedbackDate: '2023-11-20' };
    expect(
      listSeries([
        file('b', { issuer: '清溪市文化馆', publishedDate: '2024-09-01' }),
        file('a', { issuer, publishedDate: '2024-03-01', inspection }),
        file('x', { issuer: '白塔市文化馆', publishedDate: '2024-04-01', inspection }),
      ]),
    ).toEqual(['a b', 'x']);
  });

  it('keeps apart other inspection groups, kinds, days of feedback and rounds', () => {
    const at = (id: string, publishedDate: string, inspection: NoticeDraft['inspection'] = {}): FiledNotice =>
      file(id, { issuer, publishedDate, inspection });
    expect(
      listSeries([
        at('a', '2024-03-01', { body: '市委第三巡察组' }),
        at('b', '2024-04-01', { body: '市委第五巡察组' }),
      ]),
    ).toEqual(['a', 'b']);
    expect(listSeries([at('a', '2024-03-01', { kind: 'xuncha' }), at('b', '2024-04-01', { kind: 'audit' })])).toEqual([
      'a',
      'b',
    ]);
    expect(
      listSeries([
        at('a', '2024-03-01', { feedbackDate: '2023-05-01' }),
        at('b', '2024-04-01', { feedbackDate: '2023-12-01' }),
      ]),
    ).toEqual(['a', 'b']);
    expect(listSeries([at('a', '2018-03-01'), at('b', '2024-04-01')])).toEqual(['a', 'b']);
  });

  it('leaves notices without an issuer alone', () => {
    expect(listSeries([file('a', {}), file('b', {})])).toEqual(['a', 'b']);
  });
});

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

  it('takes an issue left out of one report up again', () => {
    const histories = followIssues([
      notice('q1', '2024-03-31', [{ ...toilets, status: 'inProgress' }, pipes]),
      notice('q2', '2024-06-30', [pipes]),
      notice('q3', '2024-09-30', [pipes, { ...toilets, status: 'completed' }]),
    ]);
    expect(histories).toHaveLength(2);
    expect(histories[1]).toMatchObject({ id: 'q1:i1', closedOn: '2024-09-30', vanishedOpen: false });
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
});

describe('describeProgress', () => {
  it('counts the last notice of each period, issuer by issuer', () => {
    const issues = (...statuses: readonly IssueDraft['status'][]): readonly IssueDraft[] =>
      statuses.map((status, place) => ({
        statement: `第${place + 1}号泵站设备老化`,
        status: status ?? null,
        deadlineDate: '2024-05-01',
      }));
    const rows = describeProgress(
      buildSeries([
        file('a', { issuer: '清溪市水务局', publishedDate: '2024-01-31' }, issues('inProgress', 'inProgress')),
        file('b', { issuer: '清溪市水务局', publishedDate: '2024-03-31' }, issues('completed', 'longTerm')),
        file('c', { issuer: '清溪市水务局', publishedDate: '2024-06-30' }, issues('inProgress', 'completedOngoing')),
        file('d', { issuer: '白塔市水务局', publishedDate: '2024-02-29' }, issues('notStarted')),
      ]),
      'quarter',
    );
    expect(rows).toMatchObject(
      [
        {
          issuer: '清溪市水务局',
          period: '2024-Q1',
          notices: 1,
          issues: 2,
          closed: 1,
          longTerm: 1,
          regressed: 0,
          overdue: 0,
          shareClosed: 0.5,
        },
        {
          issuer: '清溪市水务局',
          period: '2024-Q2',
          issues: 2,
          closed: 1,
          inProgress: 1,
          regressed: 1,
          overdue: 1,
          shareClosed: 0.5,
        },
        { issuer: '白塔市水务局', period: '2024-Q1', issues: 1, closed: 0, notDone: 1, shareClosed: 0 },
      ].sort((one, other) => (one.issuer < other.issuer ? -1 : one.issuer > other.issuer ? 1 : 0)),
    );
  });
});
