import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { NoticeRecord } from '../notice/index.js';
import { ledgerColumns, listLedgerRows } from './ledger-rows.js';
import { statusColours } from './status-names.js';

/** Excel's own limit on the characters of a cell; what is longer is cut, and says so. */
const LONGEST_CELL = 32_767;
const CUT_NOTE = '……（超出单元格上限，已截断）';
/** Characters XML 1.0 has no way to write. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
/** OOXML's number of the A4 paper size. */
const A4 = 9;
const HEADER_ROW = 3;

/** A text a cell can hold. Written as a string cell, it is never run as a formula. */
export function fitCell(text: string): string {
  const clean = text.toWellFormed().replace(UNWRITABLE, '');
  return clean.length <= LONGEST_CELL ? clean : `${clean.slice(0, LONGEST_CELL - CUT_NOTE.length)}${CUT_NOTE}`;
}

const thin: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

function describeNotice({ issuer, publishedDate, inspection, reconciliation }: NoticeRecord): string {
  const parts = [issuer, publishedDate, inspection.body, `列出问题${reconciliation.counted.total}个`];
  return parts.filter((part) => part !== null).join('　');
}

function addLedgerSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, record: NoticeRecord): void {
  const sheet = workbook.addWorksheet('整改台账', {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  });
  sheet.columns = ledgerColumns.map(({ key, width }) => ({ key, width }));
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: HEADER_ROW, column: ledgerColumns.length } };
  const title = sheet.addRow([fitCell(record.title)]);
  title.font = { bold: true, size: 16 };
  sheet.addRow([fitCell(describeNotice(record))]);
  const header = sheet.addRow(ledgerColumns.map((column) => column.title));
  header.eachCell((cell) =>
    Object.assign(cell, {
      font: { bold: true },
      fill: fill('FFE8EEF4'),
      border: thin,
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    }),
  );
  listLedgerRows(record).forEach((row, index) => {
    const added = sheet.addRow(ledgerColumns.map(({ key }) => fitCell(row[key])));
    added.eachCell({ includeEmpty: true }, (cell) =>
      Object.assign(cell, { border: thin, alignment: { vertical: 'top', wrapText: true } }),
    );
    const status = record.issues[index]?.status ?? 'unstated';
    added.getCell(ledgerColumns.findIndex(({ key }) => key === 'status') + 1).fill = fill(statusColours[status]);
    added.commit();
  });
  sheet.commit();
}

const totalNames = {
  total: '问题总数',
  completed: '已完成',
  longTerm: '长期任务',
  inProgress: '正在整改',
  notCompleted: '未完成',
} as const;

/** The second sheet: what the notice states against what it lists, and what is odd about it. */
function addChecksSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, record: NoticeRecord): void {
  const sheet = workbook.addWorksheet('核对', { pageSetup: { paperSize: A4, orientation: 'landscape' } });
  sheet.columns = [{ width: 24 }, { width: 12 }, { width: 12 }, { width: 70 }];
  sheet.addRow(['项目', '通报声明', '实际列出', '说明']).font = { bold: true };
  for (const field of Object.keys(totalNames) as (keyof typeof totalNames)[]) {
    const declared = record.declared[field];
    const counted = record.reconciliation.counted[field];
    const differs = record.reconciliation.differences.some((difference) => difference.field === field);
    sheet.addRow([totalNames[field], declared ?? '未声明', counted, differs ? '声明与列出不一致' : '']);
  }
  for (const { code, severity, message } of record.diagnostics) sheet.addRow([code, severity, '', fitCell(message)]);
  sheet.commit();
}

/**
 * Writes the ledger of a notice as a workbook: the ledger (frozen header, filters, status colours, A4 landscape) and a
 * sheet of checks. Streamed row by row, so that memory stays flat however long the notice; resolves when all is written.
 */
export async function writeLedgerXlsx(record: NoticeRecord, out: Writable): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  addLedgerSheet(workbook, record);
  addChecksSheet(workbook, record);
  await workbook.commit();
}
