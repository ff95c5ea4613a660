export {
  accessRoles,
  type AccessRole,
  type AuditAction,
  type AuditEntry,
  type AuditNote,
  type StoredKey,
} from './access/access.js';
export { AuditRepository } from './access/audit.repository.js';
export { KeysRepository } from './access/keys.repository.js';
export type { StorageConfig } from './data-source-options.js';
export { Database } from './database.js';
export { driverCode } from './driver-code.js';
export type * from './document.js';
export { DocumentsRepository } from './documents.repository.js';
export type * from './import-batch.js';
export { ImportsRepository } from './imports.repository.js';
export type * from './issue-search.js';
export { IssuesRepository } from './issues.repository.js';
export { LeasesRepository } from './leases.repository.js';
export { NoticesRepository } from './notices.repository.js';
export type { Page, PageRequest } from './page.js';
export type * from './progress.js';
export { ProgressRepository } from './progress.repository.js';
export type * from './series.js';
export { SeriesRepository } from './series.repository.js';
export { StorageError, type StorageErrorCode } from './storage-error.js';
export { nameFault, StorageFault } from './storage-fault.js';
export { restoreBackup } from './upkeep/restore-backup.js';
export { type Damage, type KeptDocument, UpkeepRepository } from './upkeep/upkeep.repository.js';
export { StorageModule } from './storage.module.js';
export { openStorage, type Storage } from './storage.js';
