import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { compareNotices } from '../../src/comparison/index.js';
import { formatComparisonReport, formatLedgerCsv, writeLedgerXlsx } from '../../src/export/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';

const read = (path: string): Promise<NoticeRecord> => readNotice(readFileSync(path), 'notice.txt');
const notice = 'fixtures/notices/two-annexes/notice.txt';

/** The record with another first statement. */
function restate(record: NoticeRecord, statement: string): NoticeRecord {
  const [first, ...rest] = record.issues;
  return first === undefined ? record : { ...record, issues: [{ ...first, statement }, ...rest] };
}

async function open(record: NoticeRecord): Promise<ExcelJS.Workbook> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeLedgerXlsx(record, out)]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

describe('the ledger', () => {
  it('has a row an issue, frozen header and filters, on A4 landscape', async () => {
    const record = await read(notice);
    const sheet = (await open(record)).getWorksheet('整改台账');
    expect(sheet?.rowCount).toBe(3 + record.issues.length);
    expect(sheet?.getRow(4).getCell(3).value).toBe(record.issues[0]?.statement);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    expect(sheet?.autoFilter).toBeTruthy();
  });

  it('keeps cells that begin like formulas harmless', async () => {
    const record = restate(await read(notice), '=1+1');
    const cell = (await open(record)).getWorksheet('整改台账')?.getRow(4).getCell(3);
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    expect(formatLedgerCsv(record)).toContain(",'=1+1,");
  });

  it('cuts a text no cell can hold, and says so', async () => {
    const record = restate(await read(notice), '长'.repeat(40_000));
    const value = (await open(record)).getWorksheet('整改台账')?.getRow(4).getCell(3).text ?? '';
    expect(value).toHaveLength(32_767);
    expect(value).toContain('已截断');
  });
});

describe('the comparison report', () => {
  it('is one page without script or outside resource, all text escaped', async () => {
    const before = restate(await read(notice), '<script>alert(1)</script>');
    const html = formatComparisonReport(compareNotices(before, before), before, before);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|src=|href=/u);
  });
});
