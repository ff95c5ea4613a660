import type { Comparison } from '../../comparison/index.js';
import type { NoticeRecord } from '../../notice/index.js';
import { comparisonColumns, listComparisonRows } from '../comparison-rows.js';
import { ledgerColumns, listLedgerRows } from '../ledger-rows.js';
import { formatCsv } from './format-csv.js';

/** The ledger of a notice as CSV (UTF-8 with byte order mark, CRLF): header row, then a row an issue. */
export function formatLedgerCsv(record: NoticeRecord): string {
  const rows = listLedgerRows(record).map((row) => ledgerColumns.map(({ key }) => row[key]));
  return formatCsv([ledgerColumns.map(({ title }) => title), ...rows]);
}

/** A comparison as CSV (UTF-8 with byte order mark, CRLF): header row, then a row a change. */
export function formatComparisonCsv(comparison: Comparison, from: NoticeRecord, to: NoticeRecord): string {
  const rows = listComparisonRows(comparison, from, to).map((row) => comparisonColumns.map(({ key }) => row[key]));
  return formatCsv([comparisonColumns.map(({ title }) => title), ...rows]);
}
