import fc from 'fast-check';
import { countDifferingBits, createOwnerName, fingerprintNotice, isDeadOwner } from '../../src/ledger/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { sampleIssue, sampleMeasure, sampleNotice } from '../support/sample-notice.js';

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
