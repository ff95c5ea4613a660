export { LedgerError, type LedgerErrorCode } from './ledger-error.js';
export type { IncomingFailureCode, IncomingFile, IncomingLimits } from './incoming/incoming-file.js';
export { readArchive } from './incoming/read-archive.js';
export { countPaths, readPaths } from './incoming/read-paths.js';
