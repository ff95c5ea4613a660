import type { Writable } from 'node:stream';
import type { NoticeRecord } from '../notice/index.js';
import { addTableSheet } from './add-table-sheet.js';
import { describeNotice, nameNotice } from './describe-notice.js';
import { ledgerColumns, listLedgerRows } from './ledger-rows.js';
import { checkColumns, listChecks } from './list-checks.js';
import { colourStatus } from './status-names.js';
import { writeWorkbook } from './write-workbook.js';

const STATUS = ledgerColumns.findIndex(({ key }) => key === 'status');

/**
 * Writes the ledger of a notice as a workbook to `out` and ends it: the ledger (整改台账), and a sheet of checks (核对).
 * Rejects where `out` fails or is closed before the end.
 */
export async function writeLedgerXlsx(record: NoticeRecord, out: Writable): Promise<void> {
  const rows = listLedgerRows(record).map((row, place) => ({
    cells: ledgerColumns.map(({ key }) => row[key]),
    fills: new Map([[STATUS, colourStatus(record.issues[place]?.status ?? null)]]),
  }));
  const headings = [nameNotice(record), describeNotice(record)];
  await writeWorkbook(out, (workbook) => {
    addTableSheet(workbook, { name: '整改台账', headings, columns: ledgerColumns, rows });
    addTableSheet(workbook, { name: '核对', headings, columns: checkColumns, rows: listChecks(record) });
  });
}
