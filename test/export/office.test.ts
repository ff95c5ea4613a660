import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { compareNotices, followIssues } from '../../src/comparison/index.js';
import { formatLedgerCsv, writeComparisonXlsx, writeLedgerXlsx, writeSeriesXlsx } from '../../src/export/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';
import { findOffice, openInOffice, readCsv } from '../support/open-in-office.js';
import { hostileTexts, makeHostileRecord } from './make-hostile.js';

const office = await findOffice();
/** LibreOffice starts from nothing for each workbook: on a busy machine that takes ten seconds. */
jest.setTimeout(180_000);

async function open(write: (out: Writable) => Promise<void>): Promise<ReadonlyMap<string, readonly string[][]>> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), write(out)]);
  return openInOffice(bytes);
}

const read = (path: string): Promise<NoticeRecord> => readNotice(readFileSync(path), 'notice.txt');

(office ? describe : describe.skip)('in LibreOffice', () => {
  it.each(['two-annexes', 'long-closing-two-signers'])('the ledger of %s has the cells of its CSV', async (name) => {
    const record = await read(`fixtures/notices/${name}/notice.txt`);
    const sheets = await open((out) => writeLedgerXlsx(record, out));
    const [title, , header, ...rows] = sheets.get('整改台账') ?? [];
    expect(title?.[0]).toBe(record.title);
    expect([header, ...rows]).toEqual(readCsv(formatLedgerCsv(record)));
    const { declared, reconciliation } = record;
    expect(sheets.get('核对')?.[3]?.slice(0, 3)).toEqual([
      '问题总数',
      String(declared.total ?? '未写明'),
      String(reconciliation.counted.total),
    ]);
  });

  it('no text is run, changed or lost', async () => {
    const sheets = await open((out) => writeLedgerXlsx(makeHostileRecord(), out));
    const rows = (sheets.get('整改台账') ?? []).slice(3);
    expect(rows.map((row) => row[2])).toEqual([...hostileTexts]);
  });

  it('a comparison and a series open with a line a change and a column a notice', async () => {
    const folder = 'fixtures/comparisons/school-district';
    const [from, to] = await Promise.all([read(`${folder}/old.txt`), read(`${folder}/new.txt`)]);
    const comparison = compareNotices(from, to);
    const compared = await open((out) => writeComparisonXlsx(comparison, from, to, out));
    const changes = (compared.get('变化明细') ?? []).slice(4);
    expect(changes.map((row) => row[1])).toEqual(['拆分', '延续', '延续', '合并']);
    expect(changes[1]?.slice(4, 8)).toEqual(['未完成', '正在整改', '进展', '清退供应商：4 → 7家']);
    const filed = [from, to].map((record, place) => ({ id: String(place), record }));
    const notices = filed.map(({ id, record }) => ({ id, title: record.title, publishedDate: `2024-0${id}-01` }));
    const series = { title: '系列', notices, issues: followIssues(filed) };
    const followed = await open((out) => writeSeriesXlsx(series, out));
    const [header, ...rows] = (followed.get('跟踪矩阵') ?? []).slice(2);
    expect(header?.slice(3, 5)).toEqual(['2024-00-01', '2024-01-01']);
    expect(rows.find((row) => row[1]?.startsWith('食堂') === true)?.slice(3, 5)).toEqual(['未完成', '正在整改']);
  });
});
