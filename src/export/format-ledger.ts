import type { NoticeRecord } from '../notice/index.js';
import { formatCsv } from './format-csv.js';
import { ledgerColumns, listLedgerRows } from './ledger-rows.js';

/** The ledger of a notice as CSV (UTF-8 with byte order mark, CRLF): header row, then a row an issue. */
export function formatLedgerCsv(record: NoticeRecord): string {
  const rows = listLedgerRows(record).map((row) => ledgerColumns.map(({ key }) => row[key]));
  return formatCsv([ledgerColumns.map(({ title }) => title), ...rows]);
}

/** The ledger of a notice as JSON: what it is about, the totals checked, and its rows by column key. */
export function formatLedgerJson(record: NoticeRecord): string {
  const { title, issuer, publishedDate, inspection, declared, reconciliation } = record;
  const columns = ledgerColumns.map(({ key, title: name }) => ({ key, title: name }));
  const rows = listLedgerRows(record);
  return `${JSON.stringify({ title, issuer, publishedDate, inspection, declared, reconciliation, columns, rows }, null, 2)}\n`;
}
