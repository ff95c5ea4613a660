import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditRepository } from './access/audit.repository.js';
import { KeysRepository } from './access/keys.repository.js';
import { dataSourceOptions, DEFAULT_TIMEOUT_SECONDS, SQLITE_FILE, type StorageConfig } from './data-source-options.js';
import { Database } from './database.js';
import { DocumentsRepository } from './documents.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { IssuesRepository } from './issues.repository.js';
import { LeasesRepository } from './leases.repository.js';
import { NoticesRepository } from './notices.repository.js';
import { openDatabase, openDataSource } from './open-database.js';
import { prepareDataFolder } from './prepare-data-folder.js';
import { ProgressRepository } from './progress.repository.js';
import { StorageFault } from './storage-fault.js';
import { UpkeepRepository } from './upkeep/upkeep.repository.js';
import { SeriesRepository } from './series.repository.js';

const repositories = [
  DocumentsRepository,
  LeasesRepository,
  NoticesRepository,
  IssuesRepository,
  SeriesRepository,
  ProgressRepository,
  ImportsRepository,
  KeysRepository,
  AuditRepository,
  UpkeepRepository,
];

/** Opens the database at start, makes or updates its tables, and closes it with the application. */
@Module({})
export class StorageModule {
  /** @param config where the database is; this is the one place where SQLite or PostgreSQL is chosen */
  static register(config: StorageConfig): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      useFactory: () => ({
        ...dataSourceOptions(config),
        // One that is still starting is waited for; anything else does not mend itself.
        toRetry: (error: unknown) => error instanceof StorageFault && error.code === 'database-unavailable',
      }),
      dataSourceFactory: async (options) => {
        await prepareDataFolder(config.dataDir, config.databaseUrl === null ? SQLITE_FILE : null);
        return openDataSource(options ?? dataSourceOptions(config));
      },
    });
    return {
      module: StorageModule,
      global: true,
      imports: [typeOrm],
      providers: [
        {
          provide: Database,
          inject: [DataSource],
          useFactory: (source: DataSource) =>
            openDatabase(source, config.databaseTimeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS),
        },
        ...repositories,
      ],
      exports: [Database, ...repositories],
    };
  }
}
