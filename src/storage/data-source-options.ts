import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/index.js';
import { entities } from './entities/index.js';
import { CreateTables1764000000000 } from './migrations/1764000000000-create-tables.js';
import { CountPagesDropFacts1764200000000 } from './migrations/1764200000000-count-pages-drop-facts.js';
import { KeepKeysAndAudit1764300000000 } from './migrations/1764300000000-keep-keys-and-audit.js';
import { TellReader1764400000000 } from './migrations/1764400000000-tell-reader.js';
import { KeepChosenReading1764500000000 } from './migrations/1764500000000-keep-chosen-reading.js';
import { SnakeCaseNaming } from './snake-case-naming.js';

/** What of the configuration says where the database is. */
export type StorageConfig = Pick<Config, 'dataDir' | 'databaseUrl'> & Partial<Pick<Config, 'databaseTimeoutSeconds'>>;

/** For tools that open the storage without a configuration of the whole. */
export const DEFAULT_TIMEOUT_SECONDS = 30;

/** Name of the SQLite file in the data folder. */
export const SQLITE_FILE = 'taizhang.sqlite';

/**
 * How long SQLite itself waits for another process, in milliseconds. It waits without letting anything else in this
 * process run, so the wait is short, and whoever begins a write waits again without blocking (SqliteDatabase).
 */
const SQLITE_BUSY_MS = 100;

/** Longest time to reach PostgreSQL, in milliseconds. Longer: a request hangs; shorter: a loaded server is given up. */
const POSTGRES_CONNECT_MS = 10_000;

/**
 * A process that stands still (stopped, swapped out, its machine frozen) in the middle of a transaction would keep its locks
 * for ever. PostgreSQL ends a transaction that idles before others have waited too long for its locks, and those before
 * their statement takes too long; a server that does not answer at all is given up by ourselves last.
 */
function postgresTimeouts(seconds: number): Readonly<Record<string, number>> {
  const milliseconds = seconds * 1000;
  return {
    idle_in_transaction_session_timeout: Math.round(milliseconds / 3),
    lock_timeout: Math.round((milliseconds * 2) / 3),
    statement_timeout: milliseconds,
    query_timeout: Math.round(milliseconds * 1.5),
  };
}

/** Configuration → what TypeORM is to connect to: PostgreSQL where a URL is given, else SQLite in the data folder. */
export function dataSourceOptions(config: StorageConfig): DataSourceOptions {
  const shared = {
    entities: [...entities],
    migrations: [
      CreateTables1764000000000,
      CountPagesDropFacts1764200000000,
      KeepKeysAndAudit1764300000000,
      TellReader1764400000000,
      KeepChosenReading1764500000000,
    ],
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
  };
  if (config.databaseUrl !== null)
    return {
      ...shared,
      type: 'postgres',
      url: config.databaseUrl,
      connectTimeoutMS: POSTGRES_CONNECT_MS,
      extra: postgresTimeouts(config.databaseTimeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS),
    };
  return {
    ...shared,
    type: 'better-sqlite3',
    database: join(config.dataDir, SQLITE_FILE),
    enableWAL: true,
    timeout: SQLITE_BUSY_MS,
  };
}
