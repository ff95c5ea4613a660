/** In: a NoticeRecord, a Comparison or a series. Out: the tables and reports offices pass on, as XLSX, CSV, HTML or JSON. */
export { type CsvRow, streamCsv } from './csv/format-csv.js';
export { formatComparisonCsv, formatLedgerCsv } from './csv/format-tables.js';
export { formatComparisonReport } from './html/format-comparison-report.js';
export { formatNoticeReport } from './html/format-notice-report.js';
export type { ReportOptions } from './html/format-page.js';
export { formatLedgerJson } from './ledger-rows.js';
export { writeComparisonXlsx } from './xlsx/write-comparison-xlsx.js';
export { writeLedgerXlsx } from './xlsx/write-ledger-xlsx.js';
export { type FollowedSeries, writeSeriesXlsx } from './xlsx/write-series-xlsx.js';
