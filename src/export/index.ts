export { formatComparisonReport } from './format-comparison-report.js';
export { formatLedgerCsv, formatLedgerJson } from './format-ledger.js';
export { statusNames } from './status-names.js';
export { writeLedgerXlsx } from './write-ledger-xlsx.js';
