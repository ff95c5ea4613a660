import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/index.js';
import { entities } from './entities/index.js';
import { CreateTables1764000000000 } from './migrations/1764000000000-create-tables.js';
import { CountPagesDropFacts1764200000000 } from './migrations/1764200000000-count-pages-drop-facts.js';
import { KeepKeysAndAudit1764300000000 } from './migrations/1764300000000-keep-keys-and-audit.js';
import { SnakeCaseNaming } from './snake-case-naming.js';

/** What of the configuration says where the database is. */
export type StorageConfig = Pick<Config, 'dataDir' | 'databaseUrl'>;

/** Name of the SQLite file in the data folder. */
const SQLITE_FILE = 'taizhang.sqlite';

/**
 * How long SQLite itself waits for another process, in milliseconds. It waits without letting anything else in this
 * process run, so the wait is short, and whoever begins a write waits again without blocking (SqliteDatabase).
 */
const SQLITE_BUSY_MS = 100;

/** Longest time to reach PostgreSQL, in milliseconds. Longer: a request hangs; shorter: a loaded server is given up. */
const POSTGRES_CONNECT_MS = 10_000;

/** Configuration → what TypeORM is to connect to: PostgreSQL where a URL is given, else SQLite in the data folder. */
export function dataSourceOptions(config: StorageConfig): DataSourceOptions {
  const shared = {
    entities: [...entities],
    migrations: [CreateTables1764000000000, CountPagesDropFacts1764200000000, KeepKeysAndAudit1764300000000],
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
  };
  if (config.databaseUrl !== null)
    return { ...shared, type: 'postgres', url: config.databaseUrl, connectTimeoutMS: POSTGRES_CONNECT_MS };
  return {
    ...shared,
    type: 'better-sqlite3',
    database: join(config.dataDir, SQLITE_FILE),
    enableWAL: true,
    timeout: SQLITE_BUSY_MS,
  };
}
