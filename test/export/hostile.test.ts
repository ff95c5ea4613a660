import { PassThrough } from 'node:stream';
import { compareNotices } from '../../src/comparison/index.js';
import {
  formatComparisonCsv,
  formatComparisonReport,
  formatLedgerCsv,
  formatLedgerJson,
  formatNoticeReport,
  writeLedgerXlsx,
} from '../../src/export/index.js';
import { fitCell } from '../../src/export/xlsx/cells.js';
import { readCsv } from '../support/open-in-office.js';
import { hostileTexts, makeHostileRecord } from './make-hostile.js';

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

describe('a cell', () => {
  it('that is too long is cut between characters, and says so', () => {
    const cell = fitCell('𠮷'.repeat(20_000));
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/𠮷……（超出单元格上限，已截断）$/u);
    expect(cell.isWellFormed()).toBe(true);
  });

  it('of the greatest length is left whole', () => {
    expect(fitCell('长'.repeat(32_767))).toBe('长'.repeat(32_767));
  });

  it('holds no control character and no half of a pair', () => {
    expect(fitCell('a\u0000\u000Bb\uD842c\r\nd')).toBe('ab\uFFFDc\nd');
  });
});

describe('JSON', () => {
  it('gives every text as it is', () => {
    const { rows } = JSON.parse(formatLedgerJson(makeHostileRecord())) as { rows: { problem: string }[] };
    expect(rows.map(({ problem }) => problem)).toEqual([...hostileTexts]);
  });
});

describe('a report', () => {
  const record = makeHostileRecord();
  const pages = [
    formatNoticeReport(record),
    formatComparisonReport(compareNotices(record, record), record, record, { language: 'en' }),
  ];

  it('holds no script, no outside resource and no unescaped text', () => {
    for (const page of pages) {
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(page).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|url\(|@import/u);
    }
  });

  it('prints on A4, in the language asked for', () => {
    const [zh, en] = pages;
    expect(zh).toMatch(/<html lang="zh-CN">[^]*@page\{size:A4/u);
    expect(en).toMatch(/<html lang="en">[^]*Issues of which nothing changed/u);
  });

  it('marks what is new and what is gone in the wording', () => {
    const before = makeHostileRecord(['公务接待管理不够规范，台账登记不全']);
    const after = makeHostileRecord(['公务接待管理不规范，台账登记不全']);
    const page = formatComparisonReport(compareNotices(before, after), before, after);
    expect(page).toContain('公务接待管理不<del>够</del>规范，台账登记不全');
  });
});

it('a workbook whose reader goes away is an error, not a wait for ever', async () => {
  const out = new PassThrough();
  const writing = writeLedgerXlsx(makeHostileRecord(), out);
  out.destroy();
  await expect(writing).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
});
