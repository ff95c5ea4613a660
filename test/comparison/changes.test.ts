import { compareNotices, directStatus, type IssueChange } from '../../src/comparison/index.js';
import type { Status } from '../../src/notice/index.js';
import { makeNoticeRecord, type IssueDraft, type NoticeDraft } from '../support/make-notice-record.js';

const STATEMENT = '窨井盖巡护有盲区';

function compareOne(from: Partial<IssueDraft>, to: Partial<IssueDraft>): IssueChange {
  const record = (draft: Partial<IssueDraft>, publishedDate: string) =>
    makeNoticeRecord({
      publishedDate,
      sections: [{ title: '市政方面', issues: [{ statement: STATEMENT, ...draft }] }],
    });
  const [change] = compareNotices(record(from, '2024-03-01'), record(to, '2024-09-01')).changes;
  if (change === undefined) throw new Error('no change');
  return change;
}

const measured = (...measures: readonly string[]): Partial<IssueDraft> => ({ measures });

describe('status', () => {
  const order: readonly (readonly Status[])[] = [
    ['notStarted'],
    ['notCompleted'],
    ['inProgress'],
    ['longTerm'],
    ['completedOngoing', 'completed'],
  ];

  it('goes by the order of progress', () => {
    order.forEach((earlier, place) => {
      for (const from of earlier) {
        for (const to of earlier) expect(directStatus(from, to)).toBe('unchanged');
        for (const to of order.slice(place + 1).flat()) {
          expect(directStatus(from, to)).toBe('progressed');
          expect(directStatus(to, from)).toBe('regressed');
        }
      }
    });
  });

  it('has no direction where either side says nothing', () => {
    for (const silent of ['unknown', null] as const) {
      expect(directStatus(silent, 'completed')).toBe('unchanged');
      expect(directStatus('completed', silent)).toBe('unchanged');
    }
  });

  it('is counted in the summary', () => {
    const notice = (statuses: readonly Status[]): NoticeDraft => ({
      sections: [
        {
          title: '市政方面',
          issues: statuses.map((status, place) => ({ statement: `第${place + 1}号泵站设备老化`, status })),
        },
      ],
    });
    const { summary } = compareNotices(
      makeNoticeRecord(notice(['inProgress', 'inProgress', 'completed', 'longTerm'])),
      makeNoticeRecord(notice(['completed', 'completed', 'inProgress', 'longTerm'])),
    );
    expect(summary).toMatchObject({ matched: 4, progressed: 2, regressed: 1, unchanged: 1, vanishedOpen: 0 });
    expect(summary.transitions).toEqual([
      { from: 'completed', to: 'inProgress', count: 1 },
      { from: 'inProgress', to: 'completed', count: 2 },
    ]);
  });
});

describe('vanished issues', () => {
  it.each([
    ['inProgress', true],
    ['longTerm', true],
    [null, true],
    ['completed', false],
    ['completedOngoing', false],
  ] as const)('last %s: vanished open %s', (status, vanishedOpen) => {
    const from = makeNoticeRecord({ sections: [{ title: '市政方面', issues: [{ statement: STATEMENT, status }] }] });
    const { changes, summary } = compareNotices(from, makeNoticeRecord({ sections: [] }));
    expect(changes[0]).toMatchObject({ kind: 'removed', vanishedOpen });
    expect(summary.vanishedOpen).toBe(vanishedOpen ? 1 : 0);
  });
});

describe('measures', () => {
  it('are same, changed, added or removed', () => {
    const change = compareOne(
      measured('排查道路112条，更换破损井盖64套。', '与权属单位签订协议9份。', '编印手册500本。'),
      measured('与权属单位签订协议9份。', '排查道路140条，更换破损井盖98套。', '安装防坠网300处。'),
    );
    expect(change.measures.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['same', 'm2', 'm1'],
      ['removed', 'm3', null],
      ['changed', 'm1', 'm2'],
      ['added', null, 'm3'],
    ]);
  });
});

describe('quantities', () => {
  it('are the numbers that changed, with unit and what is counted', () => {
    const { quantities } = compareOne(
      measured('目前已办理停运手续车辆477台，覆盖率达到99.25%，处理工单1,526件。'),
      measured('目前已办理停运手续车辆512台，覆盖率达到99.8%，处理工单2,004件。'),
    );
    expect(quantities).toEqual([
      { text: '处理工单', from: '1,526', to: '2,004', unit: '件' },
      { text: '目前已办理停运手续车辆', from: '477', to: '512', unit: '台' },
      { text: '覆盖率达到', from: '99.25', to: '99.8', unit: '%' },
    ]);
  });

  it('are read beside a Roman numeral', () => {
    const { quantities } = compareOne(measured('水质达到Ⅳ类2条。'), measured('水质达到Ⅳ类4条。'));
    expect(quantities).toEqual([expect.objectContaining({ from: '2', to: '4', unit: '条' })]);
  });

  it('leave out dates, years, ordinals and titles', () => {
    const { quantities } = compareOne(
      measured('2023年5月3日印发《2023年要点》，开展第2轮检查，出动人员40人次。'),
      measured('2024年6月8日印发《2024年要点》，开展第3轮检查，出动人员40人次。'),
    );
    expect(quantities).toEqual([]);
  });

  it('need the words around them: a rewritten measure counts something else', () => {
    const { quantities } = compareOne(
      measured('召开推进会3次，研究井盖权属划分办法和维护资金来源。'),
      measured('召开推进会3次，研究井盖权属划分办法和维护资金来源，约谈单位5次。'),
    );
    expect(quantities).toEqual([]);
  });

  it('are read in statements and in Chinese numerals', () => {
    const change = compareOne(
      { statement: '窨井盖巡护有盲区，42处井盖破损', measures: ['组织三次联合检查。'] },
      { statement: '窨井盖巡护有盲区，7处井盖破损', measures: ['组织五次联合检查。'] },
    );
    expect(change.quantities).toEqual([
      { text: '井盖破损', from: '42', to: '7', unit: '处' },
      { text: '组织联合检查', from: '三', to: '五', unit: '次' },
    ]);
  });
});

describe('deadlines', () => {
  it('that slipped or were missed are named', () => {
    const change = compareOne(
      { deadlineDate: '2024-06-30', status: 'inProgress' },
      { deadlineDate: '2024-08-31', status: 'inProgress' },
    );
    expect(change.deadline).toEqual({ from: '2024-06-30', to: '2024-08-31', slipped: true });
    expect(change.overdue).toEqual({ from: false, to: true });
  });

  it('of a closed issue are not missed', () => {
    const change = compareOne(
      { deadlineDate: '2024-06-30', status: 'inProgress' },
      { deadlineDate: '2024-06-30', status: 'completed' },
    );
    expect(change).not.toHaveProperty('overdue');
    expect(change).not.toHaveProperty('deadline');
  });
});

describe('moved', () => {
  const [first, second, third] = ['校车检查漏项', '图书馆藏陈旧', '体育场地闭锁'].map((statement) => ({ statement }));
  const listMoved = (from: NoticeDraft, to: NoticeDraft): readonly string[] =>
    compareNotices(makeNoticeRecord(from), makeNoticeRecord(to)).changes.flatMap((change) =>
      change.moved ? change.from : [],
    );

  it('is an issue in another section, or in another order among its neighbours', () => {
    if (first === undefined || second === undefined || third === undefined) throw new Error('three issues');
    const from: NoticeDraft = {
      sections: [
        { title: '安全方面', issues: [first, second] },
        { title: '服务方面', issues: [third] },
      ],
    };
    expect(
      listMoved(from, {
        sections: [
          { title: '安全方面', issues: [first] },
          { title: '服务方面', issues: [second, third] },
        ],
      }),
    ).toEqual(['i2']);
    expect(
      listMoved(from, {
        sections: [
          { title: '服务方面', issues: [third] },
          { title: '安全方面', issues: [first, second] },
        ],
      }),
    ).toEqual([]);
    const one = (issues: readonly IssueDraft[]): NoticeDraft => ({ sections: [{ title: '安全方面', issues }] });
    expect(listMoved(one([first, second, third]), one([third, first, second]))).toEqual(['i3']);
    expect(listMoved(one([first, second, third]), one([second, third]))).toEqual([]);
  });
});
