import type { Writable } from 'node:stream';
import type { NoticeRecord } from '../../notice/index.js';
import { describeNotice, nameNotice, titleNames } from '../../wording/index.js';
import { ledgerColumns, listLedgerRows } from '../ledger-rows.js';
import { colourStatus } from '../status-colours.js';
import { checkColumns, listChecks } from './list-checks.js';
import { writeWorkbook } from './workbook.js';

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
  await writeWorkbook(out, [
    { name: titleNames.ledger[0], headings, columns: ledgerColumns, rows },
    { name: titleNames.checks[0], headings, columns: checkColumns, rows: listChecks(record) },
  ]);
}
