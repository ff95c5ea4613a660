import fc from 'fast-check';
import {
  beginSeries,
  chooseSeries,
  countDifferingBits,
  createOwnerName,
  fingerprintNotice,
  type IssuerSeries,
  isDeadOwner,
} from '../../src/ledger/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { sampleIssue, sampleMeasure, sampleNotice } from '../support/sample-notice.js';

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

function stored(record: NoticeRecord): IssuerSeries {
  const key = beginSeries(record);
  if (key === null) throw new Error('no series without an issuer');
  return { ...key, id: key.key, firstPublished: record.publishedDate, lastPublished: record.publishedDate };
}

describe('series of notices', () => {
  const first = stored(about());

  it.each<[string, Partial<NoticeRecord>]>([
    ['the same', {}],
    ['that leaves out the day of feedback', { inspection: { ...inspection, feedbackDate: null } }],
    [
      'that leaves out everything, soon after',
      { inspection: { ...inspection, kind: null, body: null, feedbackDate: null } },
    ],
    ['with blanks and full width in the body', { inspection: { ...inspection, body: '市委 第五巡察组' } }],
  ])('takes a notice %s in', (_name, changes) => {
    expect(chooseSeries(about(changes), [first])).toBe(first);
  });

  it.each<[string, Partial<NoticeRecord>]>([
    ['about another round', { inspection: { ...inspection, feedbackDate: '2018-03-02' } }],
    ['of another body', { inspection: { ...inspection, body: '市委第二巡察组' } }],
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
    const vague = stored(about({ inspection: { ...inspection, body: null, feedbackDate: null } }));
    expect(chooseSeries(about(), [vague, first])).toBe(first);
    expect(chooseSeries(about(), [first, vague])).toBe(first);
  });

  it('has one key for one inspection, whatever the issuer calls itself, and none without an issuer', () => {
    expect(beginSeries(about({ issuer: '澄湖市渔政局' }))?.key).toBe(first.key);
    expect(beginSeries(about({ inspection: { ...inspection, feedbackDate: '2019-01-16' } }))?.key).not.toBe(first.key);
    expect(beginSeries(about({ issuer: null }))).toBeNull();
  });
});

describe('fingerprints', () => {
  const issues = (words: readonly string[]): NoticeRecord =>
    sampleNotice(
      '通报',
      words.map((word, index) =>
        sampleIssue(`i${index.toString()}`, word, { measures: [sampleMeasure('m', `已整改${word}。`)] }),
      ),
    );
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom('整', '改', '学', '习', '安', '全', '资', '金', '管', '理'), minLength: 4 }),
    { minLength: 3 },
  );

  it('do not see layout, punctuation or width', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const spaced = words.map((word) => `${word.split('').join(' ')}，`);
        expect(fingerprintNotice(issues(spaced))).toBe(fingerprintNotice(issues(words)));
      }),
    );
    expect(fingerprintNotice(issues(['ＡＢＣ系统'])) ?? '').toMatch(/^[0-9a-f]{16}$/u);
    expect(fingerprintNotice(issues(['ＡＢＣ系统']))).toBe(fingerprintNotice(issues(['ABC系统'])));
    expect(fingerprintNotice(issues([]))).toBeNull();
  });

  it('differ much for different texts', () => {
    const one = fingerprintNotice(issues(['理论学习制度落实不到位', '渡口安全管理薄弱'])) ?? '';
    const other = fingerprintNotice(issues(['财务报销审核不严', '公务用车台账缺失'])) ?? '';
    expect(countDifferingBits(one, other)).toBeGreaterThan(10);
    expect(countDifferingBits('00000000000000ff', '8000000000000000')).toBe(9);
  });
});

describe('holders of leases', () => {
  it('a process of this machine that is gone is dead; this one, its own names and other machines are not', () => {
    const own = createOwnerName();
    expect(isDeadOwner(own)).toBe(false);
    const [machine = '', pid = ''] = own.split('/');
    expect(isDeadOwner(`${machine}/${pid}/an-earlier-process-with-this-id`)).toBe(true);
    expect(isDeadOwner(`${machine}/${process.ppid.toString()}/parent`)).toBe(false);
    expect(isDeadOwner(`${machine}/4194305/beyond-the-largest-id`)).toBe(true);
    expect(isDeadOwner('another-machine/4194305/x')).toBe(false);
    expect(isDeadOwner('odd')).toBe(false);
  });
});
