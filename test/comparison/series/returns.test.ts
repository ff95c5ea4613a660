import fc from 'fast-check';
import { followIssues, type FiledNotice, type IssueHistory } from '../../../src/comparison/index.js';
import type { NoticeRecord } from '../../../src/notice/index.js';
import { noticePairs } from '../../support/make-notice-pair.js';
import { makeNoticeRecord, type IssueDraft } from '../../support/make-notice-record.js';

const RUNS = { numRuns: 40 };

const pipes: IssueDraft = { statement: '老旧燃气管道台账缺失', measures: ['补登管道310公里。'] };
const drains: IssueDraft = { statement: '东湖片区雨水管网长期淤堵,汛前排查走过场', measures: ['清淤4.2公里。'] };

function notice(id: string, publishedDate: string, issues: readonly IssueDraft[]): FiledNotice {
  return { id, record: makeNoticeRecord({ publishedDate, sections: [{ title: '内部管理方面', issues }] }) };
}

/** Two notices with the same issue but for its wording and status, and one between them that leaves it out. */
function leaveOut(first: IssueDraft, back: readonly IssueDraft[]): readonly IssueHistory[] {
  return followIssues([
    notice('q1', '2024-03-31', [first, pipes]),
    notice('q2', '2024-06-30', [pipes]),
    notice('q3', '2024-09-30', [pipes, ...back]),
  ]);
}

describe('an issue left out of one report and back in a later one', () => {
  it.each([
    ['word for word', drains.statement],
    ['reworded', '检查发现，东湖片区雨水管网反复淤堵，汛期前摸排走过场'],
    ['cut to its first clause', '东湖片区雨水管网长期淤堵'],
  ])('is the same issue, %s', (_how, statement) => {
    const histories = leaveOut({ ...drains, status: 'inProgress' }, [{ ...drains, statement, status: 'completed' }]);
    expect(histories).toHaveLength(2);
    expect(histories[1]).toMatchObject({
      id: 'q1:i1',
      statement,
      firstSeen: '2024-03-31',
      closedOn: '2024-09-30',
      reopened: 0,
      ageDays: 183,
      vanishedOpen: false,
      diagnostics: [],
    });
    expect(histories[1]?.entries.map(({ noticeId }) => noticeId)).toEqual(['q1', 'q3']);
  });

  it('is reopened where it had been closed', () => {
    const [, history] = leaveOut({ ...drains, status: 'completed' }, [
      { ...drains, statement: '东湖片区雨水管网再次淤堵,汛前排查走过场', status: 'inProgress' },
    ]);
    expect(history).toMatchObject({ id: 'q1:i1', closed: false, closedOn: null, reopened: 1 });
  });

  it('is told from a new one in its place', () => {
    const histories = leaveOut({ ...drains, status: 'inProgress' }, [{ statement: '西山公园夜间照明不足' }]);
    expect(histories.map(({ id, vanishedOpen }) => [id, vanishedOpen])).toEqual([
      ['q1:i2', false],
      ['q3:i2', false],
      ['q1:i1', true],
    ]);
  });

  it('may come back in parts', () => {
    const [lead = '', end = ''] = drains.statement.split(',');
    const histories = leaveOut(drains, [{ statement: lead }, { statement: end }]);
    expect(histories.map(({ id, firstSeen }) => [id, firstSeen])).toEqual([
      ['q1:i2', '2024-03-31'],
      ['q1:i1', '2024-03-31'],
      ['q3:i3', '2024-03-31'],
    ]);
  });

  it('warns where another would have served nearly as well, and names it', () => {
    const like = (where: string, how: string): IssueDraft => ({
      statement: `东湖片区雨水管网${how}淤堵`,
      measures: [`清淤管道${where}公里，疏通检查井3座。`],
    });
    const [, first, second] = leaveOut(like('4.2', '长期'), [like('5.1', '时常'), like('6.3', '反复')]);
    const [returned, other] = first?.id === 'q1:i1' ? [first, second] : [second, first];
    const [warning] = returned?.diagnostics ?? [];
    expect(warning).toMatchObject({
      code: 'ambiguous-return',
      from: [{ noticeId: 'q1', issueId: 'i1' }],
      runnerUp: { side: 'to', noticeId: 'q3', issueId: other?.entries[0]?.issueId },
    });
    expect(warning?.message).toContain(`${warning?.runnerUp.issueId ?? ''} of q3 is nearly as like`);

    const both = followIssues([
      notice('q1', '2024-03-31', [like('5.1', '时常'), like('6.3', '反复'), pipes]),
      notice('q2', '2024-06-30', [pipes]),
      notice('q3', '2024-09-30', [pipes, like('4.2', '长期')]),
    ]);
    expect(both[1]?.diagnostics).toMatchObject([{ runnerUp: { side: 'from', noticeId: 'q1' } }]);
    expect(both.map(({ id }) => id)).toContain(`q1:${both[1]?.diagnostics[0]?.runnerUp.issueId ?? 'nothing'}`);
  });
});

const leave = (record: NoticeRecord, isLeft: readonly boolean[]): NoticeRecord => ({
  ...record,
  publishedDate: '2024-05-01',
  issues: record.issues.filter((_issue, place) => isLeft[place % isLeft.length] !== true),
});
const gaps = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 });

describe('laws of following', () => {
  it('a notice between that leaves issues out does not change what becomes of them', () => {
    let [followed, all] = [0, 0];
    const cases = fc.sample(fc.tuple(noticePairs, gaps), { numRuns: RUNS.numRuns, seed: 20240628 });
    for (const [{ from, to, groups }, isLeft] of cases) {
      const between = leave(from, isLeft);
      const histories = followIssues([
        { id: 'q1', record: from },
        { id: 'q2', record: between },
        { id: 'q3', record: to },
      ]);
      const missing = new Set(from.issues.filter((issue) => !between.issues.includes(issue)).map(({ id }) => id));
      for (const group of groups.filter(({ kind }) => kind === 'matched')) {
        const [first, last] = [from.issues[group.from[0] ?? -1]?.id ?? '', to.issues[group.to[0] ?? -1]?.id];
        if (!missing.has(first)) continue;
        all += 1;
        const history = histories.find(({ entries }) =>
          entries.some(({ noticeId, issueId }) => noticeId === 'q3' && issueId === last),
        );
        if (
          history?.entries.map(({ noticeId, issueId }) => `${noticeId}:${issueId}`).join() === `q1:${first},q3:${last}`
        )
          followed += 1;
      }
    }
    expect(all).toBeGreaterThan(100);
    expect(followed / all).toBeGreaterThanOrEqual(0.98);
  });

  it('what comes back unchanged is the same issue, whatever else was left out', () => {
    fc.assert(
      fc.property(noticePairs, gaps, ({ from }, isLeft) => {
        const histories = followIssues([
          { id: 'q1', record: from },
          { id: 'q2', record: leave(from, isLeft) },
          { id: 'q3', record: { ...from, publishedDate: '2024-06-28' } },
        ]);
        expect(histories.map(({ id }) => id)).toEqual(from.issues.map(({ id }) => `q1:${id}`));
        for (const { reopened, vanishedOpen, diagnostics } of histories)
          expect({ reopened, vanishedOpen, diagnostics }).toEqual({
            reopened: 0,
            vanishedOpen: false,
            diagnostics: [],
          });
      }),
      RUNS,
    );
  });

  it('every issue of every notice is in a history, oldest first, and no two histories have one name', () => {
    fc.assert(
      fc.property(noticePairs, gaps, ({ from, to }, isLeft) => {
        const notices = [
          { id: 'q1', record: from },
          { id: 'q2', record: leave(from, isLeft) },
          { id: 'q3', record: to },
          { id: 'q4', record: { ...from, publishedDate: '2024-09-30' } },
        ];
        const histories = followIssues(notices);
        expect(new Set(histories.map(({ id }) => id)).size).toBe(histories.length);
        const listed = new Set(
          histories.flatMap(({ entries }) => entries.map((one) => `${one.noticeId}:${one.issueId}`)),
        );
        expect(listed).toEqual(
          new Set(notices.flatMap(({ id, record }) => record.issues.map((issue) => `${id}:${issue.id}`))),
        );
        for (const { entries } of histories) {
          const places = entries.map(({ noticeId }) => noticeId);
          expect(places).toEqual([...places].sort());
        }
      }),
      RUNS,
    );
  });
});
