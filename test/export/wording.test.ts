import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { compareNotices } from '../../src/comparison/index.js';
import {
  formatComparisonCsv,
  formatComparisonReport,
  formatNoticeReport,
  writeLedgerXlsx,
} from '../../src/export/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';
import { describeConfidence } from '../../src/readers/ocr/recognised-page.js';
import { makeNoticeRecord } from '../support/make-notice-record.js';

const read = (name: string): Promise<NoticeRecord> =>
  readNotice(readFileSync(`fixtures/notices/${name}/notice.txt`), 'notice.txt');
const ENGLISH_WORDS = /\b(?:the|states|lists|number|issue|taken)\b/u;

async function open(write: (out: Writable) => Promise<void>): Promise<ExcelJS.Workbook> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), write(out)]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

describe('what is odd about a notice', () => {
  it('is told in Chinese, with the words it is about', async () => {
    const record = await read('skipped-doubled-numbers');
    const sheet = (await open((out) => writeLedgerXlsx(record, out))).getWorksheet('核对');
    const lines =
      sheet
        ?.getSheetValues()
        .flatMap((row) => (Array.isArray(row) ? [row.filter((cell) => typeof cell === 'string').join('|')] : [])) ?? [];
    expect(lines).toContainEqual(expect.stringMatching(/警告.*序号有跳号：（3）.*第17段/u));
    expect(lines.filter((line) => ENGLISH_WORDS.test(line))).toEqual([]);
    expect(formatNoticeReport(record)).toContain('<li>序号重复：（二）</li>');
    expect(formatNoticeReport(record, { language: 'en' })).toContain('<li>A number is repeated: （二）</li>');
  });

  it('keeps the figures of a remark that has no place in the text', async () => {
    const record = await read('short-village');
    const scanned = { ...record, diagnostics: [describeConfidence(2, 91.5)] };
    expect(formatNoticeReport(scanned)).toContain('文字由扫描图像识别：第 2 页，平均可信度 91.5%');
  });

  it('is never called agreeing where a stated total was not looked at', async () => {
    const record = await read('short-village');
    const issues = record.issues.map((issue) => ({ ...issue, status: null }));
    const counted = { ...record.reconciliation.counted, completed: 0, unstated: issues.length };
    const unread = { ...record, issues, reconciliation: { ...record.reconciliation, counted } };
    const sheet = (await open((out) => writeLedgerXlsx(unread, out))).getWorksheet('核对');
    expect(sheet?.getRow(5).values).toEqual([
      undefined,
      '完成整改',
      3,
      0,
      3,
      expect.stringMatching(/^未核对/u),
      expect.anything(),
    ]);
    expect(sheet?.getRow(4).getCell(5).value).toBe('一致');
  });
});

describe('a close call between two partners', () => {
  const list = (issues: readonly (readonly [how: string, kilometres: string])[]): NoticeRecord => {
    const drafts = issues.map(([how, kilometres]) => ({
      statement: `东湖片区雨水管网${how}淤堵`,
      measures: [`清淤管道${kilometres}公里，疏通检查井3座。`],
    }));
    return makeNoticeRecord({ sections: [{ title: '城市管理', issues: drafts }] });
  };
  const older = list([['长期', '4.2']]);
  const newer = list([
    ['反复', '5.8'],
    ['大面积', '6.4'],
  ]);
  const comparison = compareNotices(older, newer);

  it('names the other issue by its words, in the language of the export', () => {
    expect(comparison.diagnostics).not.toEqual([]);
    const csv = formatComparisonCsv(comparison, older, newer);
    expect(csv).toMatch(/配对不够确定（相似度0\.\d\d），本次另有一项也相近（0\.\d\d）：东湖片区/u);
    expect(csv).not.toMatch(ENGLISH_WORDS);
    const report = formatComparisonReport(comparison, older, newer, { language: 'en' });
    expect(report).toMatch(/Close call \(0\.\d\d\); the later notice has another issue nearly as like/u);
  });
});

it('a notice without a title is called by its file', async () => {
  const record = { ...(await read('short-village')), title: '' };
  const workbook = await open((out) => writeLedgerXlsx(record, out));
  expect(workbook.getWorksheet('整改台账')?.getRow(1).getCell(1).text).toBe('notice.txt');
  expect(formatNoticeReport(record)).toContain('<h1>notice.txt</h1>');
});
