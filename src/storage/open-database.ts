import { setTimeout as delay } from 'node:timers/promises';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Database } from './database.js';
import { refuseNewer } from './known-migrations.js';
import { PostgresDatabase } from './postgres-database.js';
import { hearBrokenClients } from './hear-broken-clients.js';
import { nameFault } from './storage-fault.js';
import { isSqliteBusy } from './sqlite-busy.js';
import { SqliteDatabase } from './sqlite-database.js';

/** Any number that nothing else in the database locks by. */
const MIGRATION_LOCK = 7_401_964;

/** How often, and after what pause in milliseconds, a start waits while another process opens the same SQLite file. */
const OPEN_ATTEMPTS = 200;
const OPEN_PAUSE_MS = 50;

/** Several processes may start on an empty database at once: one makes the tables, the others wait and find them. */
async function migratePostgres(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    try {
      await refuseNewer(source);
      await source.runMigrations({ transaction: 'all' });
    } finally {
      await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    }
  } finally {
    await runner.release();
  }
}

/** The whole of it in one immediate transaction of ours: a deferred one of TypeORM's would let two processes in. */
async function migrateSqlite(source: DataSource): Promise<void> {
  await source.query('BEGIN IMMEDIATE');
  try {
    await refuseNewer(source);
    await source.runMigrations({ transaction: 'none' });
    await source.query('COMMIT');
  } catch (error) {
    await source.query('ROLLBACK');
    throw error;
  }
}

/** Bringing tables up to date, and waiting for another process that does, may take longer than any statement later. */
async function migrateApart(options: DataSourceOptions): Promise<void> {
  const source = new DataSource({ ...options, extra: {} });
  await source.initialize();
  hearBrokenClients(source);
  try {
    await migratePostgres(source);
  } finally {
    await source.destroy();
  }
}

async function connect(options: DataSourceOptions): Promise<DataSource> {
  if (options.type === 'postgres') await migrateApart(options);
  const source = new DataSource(options);
  await source.initialize();
  if (options.type === 'postgres') {
    hearBrokenClients(source);
    return source;
  }
  try {
    await migrateSqlite(source);
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/**
 * Options → a connection whose tables are there and up to date. Safe from several processes at once.
 * @throws StartError database-too-new; StorageFault where the machine fails
 */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connect(options);
    } catch (error) {
      if (attempt >= OPEN_ATTEMPTS || !isSqliteBusy(error)) throw nameFault(error) ?? error;
      await delay(OPEN_PAUSE_MS);
    }
  }
}

/** An open connection → the database over it, which from now on owns it and closes it. */
export async function openDatabase(source: DataSource, timeoutSeconds: number): Promise<Database> {
  return source.options.type === 'postgres'
    ? new PostgresDatabase(source)
    : SqliteDatabase.open(source, timeoutSeconds);
}
