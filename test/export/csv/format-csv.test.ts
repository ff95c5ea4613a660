import { compareNotices } from '../../../src/comparison/index.js';
import { formatComparisonCsv, formatLedgerCsv } from '../../../src/export/index.js';
import { readCsv } from '../../support/open-in-office.js';
import { hostileTexts, makeHostileRecord } from '../make-hostile.js';

describe('CSV', () => {
  it('begins with a byte order mark, ends lines with CRLF, and puts an apostrophe before what looks like a formula', () => {
    const text = formatLedgerCsv(makeHostileRecord());
    expect(text.startsWith('\uFEFF序号,所属部分,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const problems = readCsv(text)
      .slice(1)
      .map((row) => row[2]);
    expect(problems).toEqual(hostileTexts.map((one, place) => (place < 8 ? `'${one}` : one)));
  });

  it('a control character in front hides no formula', () => {
    for (const start of ['\t', '\r', '\n', '\u0000', '\u007F'])
      expect(readCsv(formatLedgerCsv(makeHostileRecord([`${start}=1+1`])))[1]?.[2]?.startsWith("'")).toBe(true);
  });

  it('a comparison is disarmed likewise', () => {
    const csv = formatComparisonCsv(
      compareNotices(makeHostileRecord(), makeHostileRecord()),
      makeHostileRecord(),
      makeHostileRecord(),
    );
    expect(csv).toContain("'=1+1");
    expect(csv).not.toMatch(/(?:^|,)[=+@]/mu);
  });
});
