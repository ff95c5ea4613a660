export type { Comparison } from '../comparison/index.js';
export type { NoticeRecord, Status } from '../notice/index.js';
export {
  accessRoles,
  type AccessRole,
  type AuditEntry,
  type DocumentState,
  type ImportCounts,
} from '../storage/index.js';
export { type Access, AccessService, allows, SESSION_HOURS, type Session } from './access/access.service.js';
export { runAs } from './access/actor.js';
export { AuditService } from './access/audit.service.js';
export { ComparisonsService } from './comparisons.service.js';
export { CONFIG } from './config-token.js';
export { ExtractionEvents } from './extraction-events.js';
export { formatReportCsv, formatReportJson } from './imports/format-report.js';
export { receivingFolder } from './imports/import-folder.js';
export { ImportPathsService, type PathsImported } from './imports/import-paths.service.js';
export type { ImportFile, ImportFileState, ImportView } from './imports/import-view.js';
export { ImportsService } from './imports/imports.service.js';
export { type ImportEvent, WatchImportService } from './imports/watch-import.service.js';
export type { IncomingFile, IncomingLimits } from './incoming/incoming-file.js';
export { incomingLimits } from './incoming/incoming-limits.js';
export { readArchive } from './incoming/read-archive.js';
export { countPaths, readPaths } from './incoming/read-paths.js';
export { IngestionService } from './ingestion.service.js';
export { jobNames } from './job-names.js';
export { LedgerError, type LedgerErrorCode } from './ledger-error.js';
export { LedgerModule } from './ledger.module.js';
export { NoticesService } from './notices.service.js';
export { OverviewService } from './overview.service.js';
export { ReadinessService } from './readiness.service.js';
export { BackupService } from './upkeep/backup.service.js';
export { type Reread, RereadService } from './upkeep/reread.service.js';
export { VerifyService } from './upkeep/verify.service.js';
export { restoreBackup } from '../storage/index.js';
export { nameFault, type StorageFault } from '../storage/index.js';
export { SearchService } from './search.service.js';
export { SeriesService, type SeriesView } from './series.service.js';
export { countDifferingBits, fingerprintNotice } from './identity/text-fingerprint.js';
export { createOwnerName, isDeadOwner } from './owner-name.js';
