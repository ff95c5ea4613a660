import fc from 'fast-check';
import {
  describeProgress,
  findBefore,
  groupByPeriod,
  orderByDate,
  type NoticeStanding,
  type ProgressRow,
} from '../../../src/comparison/index.js';

const none = { issues: 0, closed: 0, inProgress: 0, notStarted: 0, overdue: 0 };

function stand(documentId: string, publishedDate: string | null, more: Partial<NoticeStanding> = {}): NoticeStanding {
  const issuer = more.issuerKey ?? '清溪市水务局';
  return { documentId, issuer, issuerKey: issuer, publishedDate, seriesId: 's', ...none, ...more };
}

function tabulate(notices: readonly NoticeStanding[]): readonly ProgressRow[] {
  return groupByPeriod(notices).map((cell) => describeProgress(cell, []));
}

describe('progress by issuer and quarter', () => {
  it('of the notices of one series in one quarter the last counts, and all are told', () => {
    expect(
      tabulate([
        stand('c', '2024-06-30', { issues: 2, closed: 2 }),
        stand('a', '2024-01-31', { issues: 2, inProgress: 2, overdue: 1 }),
        stand('b', '2024-03-31', { issues: 2, closed: 1, inProgress: 1 }),
      ]),
    ).toMatchObject([
      { period: '2024Q1', notices: 2, issues: 2, closed: 1, inProgress: 1, overdue: 0, shareClosed: 0.5 },
      { period: '2024Q2', notices: 1, issues: 2, closed: 2, shareClosed: 1 },
    ]);
  });

  it('adds up the series of an issuer; a notice outside all series stands for itself', () => {
    expect(
      tabulate([
        stand('a', '2024-01-31', { issues: 3, notStarted: 1 }),
        stand('b', '2024-02-29', { issues: 4, seriesId: 'other' }),
        stand('c', '2024-03-01', { issues: 5, seriesId: null }),
        stand('d', '2024-03-02', { issues: 6, seriesId: null }),
        stand('e', '2024-03-02', { issues: 7, issuerKey: '白塔市水务局' }),
      ]),
    ).toMatchObject([
      { issuer: '清溪市水务局', notices: 4, issues: 18, notStarted: 1 },
      { issuer: '白塔市水务局', notices: 1, issues: 7 },
    ]);
  });

  it('undated notices have a row of their own, the last; the one taken in last counts', () => {
    expect(
      tabulate([
        stand('first', null, { issues: 9 }),
        stand('second', null, { issues: 8, closed: 2 }),
        stand('dated', '2024-02-29', { issues: 7 }),
      ]),
    ).toMatchObject([
      { period: '2024Q1', notices: 1, issues: 7 },
      { period: null, notices: 2, issues: 8, closed: 2 },
    ]);
  });

  it('sums the setbacks and has no share of nothing', () => {
    const [cell] = groupByPeriod([stand('a', '2024-02-29'), stand('b', '2024-02-29', { seriesId: 't' })]);
    if (cell === undefined) throw new Error('no cell');
    const setbacks = [
      { regressed: 1, vanishedOpen: 2 },
      { regressed: 3, vanishedOpen: 4 },
    ];
    expect(describeProgress(cell, setbacks)).toMatchObject({ regressed: 4, vanishedOpen: 6, shareClosed: null });
  });

  it('measures a quarter against the last notice of an earlier one', () => {
    const series = [stand('u', null), stand('b', '2023-12-31'), stand('a', '2023-10-08'), stand('c', '2024-01-05')];
    expect(findBefore(series, '2024-03-31')?.documentId).toBe('b');
    expect(findBefore(series, '2023-12-31')).toBeNull();
    expect(findBefore(series, null)).toBeNull();
  });

  it('counts every notice in one cell and of each series one a cell', () => {
    const notices = fc.array(
      fc.record({
        date: fc.constantFrom(null, '2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01'),
        seriesId: fc.constantFrom(null, 's', 't'),
        issuerKey: fc.constantFrom('甲', '乙'),
      }),
    );
    fc.assert(
      fc.property(notices, (drafts) => {
        const made = drafts.map(({ date, seriesId, issuerKey }, place) =>
          stand(String(place), date, { seriesId: seriesId && issuerKey + seriesId, issuerKey }),
        );
        const cells = groupByPeriod(made);
        expect(cells.flatMap((cell) => cell.notices).length).toBe(made.length);
        expect(new Set(cells.map(({ period, notices: [one] }) => `${one?.issuerKey} ${period}`)).size).toBe(
          cells.length,
        );
        for (const { notices: all, counted } of cells) {
          const series = counted.flatMap(({ seriesId }) => seriesId ?? []);
          expect(new Set(series).size).toBe(series.length);
          for (const notice of all) {
            const standing = counted.find(
              (one) => one === notice || (one.seriesId !== null && one.seriesId === notice.seriesId),
            );
            expect(standing && (standing.publishedDate ?? '') >= (notice.publishedDate ?? '')).toBe(true);
          }
        }
      }),
    );
  });
});

describe('orderByDate', () => {
  it('oldest first, those of one day as they came, the undated last', () => {
    const notices = [stand('u', null), stand('b', '2024-01-01'), stand('c', '2024-01-01'), stand('a', '2023-01-01')];
    expect(
      orderByDate([...notices, stand('v', null)])
        .map(({ documentId }) => documentId)
        .join(''),
    ).toBe('abcuv');
  });
});
