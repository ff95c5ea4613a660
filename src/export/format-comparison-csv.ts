import type { Comparison } from '../comparison/index.js';
import type { NoticeRecord } from '../notice/index.js';
import { comparisonColumns, listComparisonRows } from './comparison-rows.js';
import { formatCsv } from './format-csv.js';

/** A comparison as CSV (UTF-8 with byte order mark, CRLF): header row, then a row a change. */
export function formatComparisonCsv(comparison: Comparison, from: NoticeRecord, to: NoticeRecord): string {
  const rows = listComparisonRows(comparison, from, to).map((row) => comparisonColumns.map(({ key }) => row[key]));
  return formatCsv([comparisonColumns.map(({ title }) => title), ...rows]);
}
