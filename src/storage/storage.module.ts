import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditRepository } from './access/audit.repository.js';
import { KeysRepository } from './access/keys.repository.js';
import { dataSourceOptions, type StorageConfig } from './data-source-options.js';
import { Database } from './database.js';
import { DocumentsRepository } from './documents.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { IssuesRepository } from './issues.repository.js';
import { LeasesRepository } from './leases.repository.js';
import { NoticesRepository } from './notices.repository.js';
import { openDatabase, openDataSource } from './open-database.js';
import { ProgressRepository } from './progress.repository.js';
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
];

/** Opens the database at start, makes or updates its tables, and closes it with the application. */
@Module({})
export class StorageModule {
  /** @param config where the database is; this is the one place where SQLite or PostgreSQL is chosen */
  static register(config: StorageConfig): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      useFactory: () => dataSourceOptions(config),
      dataSourceFactory: (options) => openDataSource(options ?? dataSourceOptions(config)),
    });
    return {
      module: StorageModule,
      global: true,
      imports: [typeOrm],
      providers: [{ provide: Database, inject: [DataSource], useFactory: openDatabase }, ...repositories],
      exports: [Database, ...repositories],
    };
  }
}
