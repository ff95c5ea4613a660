import { AuditRepository } from './access/audit.repository.js';
import { KeysRepository } from './access/keys.repository.js';
import { dataSourceOptions, DEFAULT_TIMEOUT_SECONDS, SQLITE_FILE, type StorageConfig } from './data-source-options.js';
import { DocumentsRepository } from './documents.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { IssuesRepository } from './issues.repository.js';
import { LeasesRepository } from './leases.repository.js';
import { NoticesRepository } from './notices.repository.js';
import { openDatabase, openDataSource } from './open-database.js';
import { prepareDataFolder } from './prepare-data-folder.js';
import { SeriesRepository } from './series.repository.js';
import type { Database } from './database.js';

/** The storage without Nest. */
export interface Storage {
  readonly database: Database;
  readonly documents: DocumentsRepository;
  readonly leases: LeasesRepository;
  readonly notices: NoticesRepository;
  readonly issues: IssuesRepository;
  readonly series: SeriesRepository;
  readonly imports: ImportsRepository;
  readonly keys: KeysRepository;
  readonly audit: AuditRepository;
  close(): Promise<void>;
}

/** Opens the database the configuration names, makes or updates its tables, and gives the way to them. */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  await prepareDataFolder(config.dataDir, config.databaseUrl === null ? SQLITE_FILE : null);
  const source = await openDataSource(dataSourceOptions(config));
  const database = await openDatabase(source, config.databaseTimeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS);
  return {
    database,
    documents: new DocumentsRepository(database),
    leases: new LeasesRepository(database),
    notices: new NoticesRepository(database),
    issues: new IssuesRepository(database),
    series: new SeriesRepository(database),
    imports: new ImportsRepository(database),
    keys: new KeysRepository(database),
    audit: new AuditRepository(database),
    close: () => database.close(),
  };
}
