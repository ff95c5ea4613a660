import { beginSeries, chooseSeries, type SeriesTraits } from '../../../src/comparison/index.js';
import type { NoticeRecord } from '../../../src/notice/index.js';
import { sampleNotice } from '../../support/sample-notice.js';

const inspection = {
  kind: 'xuncha',
  body: '市委第五巡察组',
  from: null,
  to: null,
  feedbackDate: '2023-01-16',
} as const;

function about(changes: Partial<NoticeRecord> = {}): NoticeRecord {
  return sampleNotice('通报', [], {
    issuer: '中共澄湖市渔政局党组',
    publishedDate: '2023-06-30',
    inspection,
    ...changes,
  });
}

function begun(record: NoticeRecord): SeriesTraits & { readonly key: string } {
  const series = beginSeries(record);
  if (series === null) throw new Error('no series without an issuer');
  return { ...series, firstPublished: record.publishedDate, lastPublished: record.publishedDate };
}

describe('series of notices', () => {
  const first = begun(about());

  it.each<[string, Partial<NoticeRecord>]>([
    ['the same', {}],
    ['that leaves out the day of feedback', { inspection: { ...inspection, feedbackDate: null } }],
    [
      'that leaves out everything, soon after',
      { inspection: { ...inspection, kind: null, body: null, feedbackDate: null } },
    ],
    ['with blanks and full width in the body', { inspection: { ...inspection, body: '市委 第五巡察组' } }],
    ['that names the body less exactly', { inspection: { ...inspection, body: '市委巡察组', feedbackDate: null } }],
    ['that names its place', { inspection: { ...inspection, body: '澄湖市委第5巡察组', feedbackDate: null } }],
    ['that dates the letter, not the meeting', { inspection: { ...inspection, feedbackDate: '2023-02-03' } }],
    ['years later about the same feedback', { publishedDate: '2027-01-01' }],
  ])('takes a notice %s in', (_name, changes) => {
    expect(chooseSeries(about(changes), [first])).toBe(first);
  });

  it.each<[string, Partial<NoticeRecord>]>([
    ['about another round', { inspection: { ...inspection, feedbackDate: '2018-03-02' } }],
    ['of another body', { inspection: { ...inspection, body: '市委第二巡察组' } }],
    ['of another committee', { inspection: { ...inspection, body: '区委第五巡察组' } }],
    ['of a group whose number merely ends alike', { inspection: { ...inspection, body: '市委第十五巡察组' } }],
    ['of a group of that number in another office', { inspection: { ...inspection, body: '省审计厅第五审计组' } }],
    [
      'years later by a group of that number',
      { publishedDate: '2027-01-01', inspection: { ...inspection, feedbackDate: null } },
    ],
    ['about an audit', { inspection: { ...inspection, kind: 'audit' } }],
    [
      'years later that names nothing',
      { publishedDate: '2027-01-01', inspection: { ...inspection, kind: null, body: null, feedbackDate: null } },
    ],
    [
      'years before that names nothing',
      { publishedDate: '2018-01-01', inspection: { ...inspection, kind: null, body: null, feedbackDate: null } },
    ],
  ])('leaves a notice %s out', (_name, changes) => {
    expect(chooseSeries(about(changes), [first])).toBeNull();
  });

  it('prefers the series it has most in common with', () => {
    const vague = begun(about({ inspection: { ...inspection, body: null, feedbackDate: null } }));
    expect(chooseSeries(about(), [vague, first])).toBe(first);
    expect(chooseSeries(about(), [first, vague])).toBe(first);
  });

  it('of two that say as little prefers the nearer in time', () => {
    const silent = { ...inspection, body: null, feedbackDate: null };
    const [far, near] = ['2021-06-30', '2022-12-31'].map((publishedDate) =>
      begun(about({ publishedDate, inspection: silent })),
    );
    expect(chooseSeries(about({ inspection: silent }), [far ?? first, near ?? first])).toBe(near);
    expect(chooseSeries(about({ publishedDate: null, inspection: silent }), [far ?? first])).toBe(far);
  });

  it('has one key for one inspection, whatever the issuer calls itself, and none without an issuer', () => {
    expect(beginSeries(about({ issuer: '澄湖市渔政局' }))?.key).toBe(first.key);
    expect(beginSeries(about({ inspection: { ...inspection, feedbackDate: '2019-01-16' } }))?.key).not.toBe(first.key);
    expect(beginSeries(about({ issuer: null }))).toBeNull();
  });
});
