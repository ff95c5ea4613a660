export { formatComparisonCsv } from './format-comparison-csv.js';
export { formatComparisonReport, type ReportOptions } from './format-comparison-report.js';
export { formatLedgerCsv, formatLedgerJson } from './format-ledger.js';
export { formatNoticeReport } from './format-notice-report.js';
export { writeComparisonXlsx } from './write-comparison-xlsx.js';
export { writeLedgerXlsx } from './write-ledger-xlsx.js';
export { type FollowedSeries, writeSeriesXlsx } from './write-series-xlsx.js';
