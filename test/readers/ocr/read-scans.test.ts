import { readFileSync } from 'node:fs';
import type { NoticeRecord } from '../../../src/notice/index.js';
import { readNotice } from '../../../src/pipeline.js';
import { buildPngScan } from '../../support/build-scan.js';
import { buildScannedOfd, readScannedPages } from '../../support/build-scanned-ofd.js';
import { measureSimilarity, readLayoutFixture } from '../../support/layout-fixtures.js';

/** A notice of five pages takes a quarter of a minute on a slow machine. */
const SLOW = 180_000;

function readText(name: string): Promise<NoticeRecord> {
  const file = new URL(`../../../fixtures/notices/${name}/notice.txt`, import.meta.url);
  return readNotice(new Uint8Array(readFileSync(file)), 'notice.txt');
}

const list = (record: NoticeRecord, key: 'status' | 'statement') => record.issues.map((issue) => issue[key]);
const countMeasures = (record: NoticeRecord) => record.issues.map((issue) => issue.measures.length);

/** The percentages of all issues and measures, in order: a misread sign changes one, two digits run together make one. */
const listPercentages = (record: NoticeRecord) =>
  record.issues
    .flatMap((issue) => [issue.statement, ...issue.measures.map((measure) => measure.text)])
    .flatMap((text) => text.match(/[0-9.]+%/gu) ?? []);

// Circled issues over 1) measures · 1、 issues with percentages for statuses · three levels down to （1） over ① measures.
test.each([
  ['circled-issues', 'pdf', buildPngScan],
  ['percent-status', 'pdf', buildPngScan],
  ['university-three-level', 'pdf', buildPngScan],
  ['university-three-level', 'ofd', buildScannedOfd],
])(
  'the scanned notice %s agrees with its text when read from a %s of pictures',
  async (name, format, build) => {
    const printed = await readText(name);
    const pages = readScannedPages(name);
    const record = await readNotice(build(pages), `scan.${format}`);
    expect(record.source).toMatchObject({ format, ocr: true, pages: pages.length });
    expect(list(record, 'status')).toEqual(list(printed, 'status'));
    expect(countMeasures(record)).toEqual(countMeasures(printed));
    expect(listPercentages(record)).toEqual(listPercentages(printed));
    const statements = [list(record, 'statement').join(''), list(printed, 'statement').join('')] as const;
    expect(measureSimilarity(...statements)).toBeGreaterThanOrEqual(0.97);
    record.issues.forEach((issue, index) => {
      expect(measureSimilarity(issue.statement, printed.issues[index]?.statement ?? '')).toBeGreaterThan(0.9);
    });
    const confidences = record.diagnostics.filter((diagnostic) => diagnostic.code === 'ocr-confidence');
    expect(confidences).toHaveLength(pages.length);
  },
  SLOW,
);

test.each([
  ['pdf', buildPngScan],
  ['ofd', buildScannedOfd],
])(
  'the rows of a scanned ledger, framed and cut by its pages, are those of its print: %s',
  async (format, build) => {
    const printed = await readNotice(readLayoutFixture('ledgers/full-frame.pdf'), 'ledger.pdf');
    const record = await readNotice(build(readScannedPages('full-frame')), `scan.${format}`);
    expect(printed.issues).toHaveLength(5);
    expect(list(record, 'status')).toEqual(list(printed, 'status'));
    expect(countMeasures(record)).toEqual(countMeasures(printed));
    record.issues.forEach((issue, index) => {
      expect(measureSimilarity(issue.statement, printed.issues[index]?.statement ?? '')).toBeGreaterThan(0.95);
    });
  },
  SLOW,
);
