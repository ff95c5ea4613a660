import { setTimeout as delay } from 'node:timers/promises';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Database } from './database.js';
import { PostgresDatabase } from './postgres-database.js';
import { hearBrokenClients } from './hear-broken-clients.js';
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
    await source.runMigrations({ transaction: 'none' });
    await source.query('COMMIT');
  } catch (error) {
    await source.query('ROLLBACK');
    throw error;
  }
}

async function connect(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource(options);
  await source.initialize();
  if (options.type === 'postgres') hearBrokenClients(source);
  try {
    await (options.type === 'postgres' ? migratePostgres(source) : migrateSqlite(source));
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** Options → a connection whose tables are there and up to date. Safe from several processes at once. */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connect(options);
    } catch (error) {
      if (attempt >= OPEN_ATTEMPTS || !isSqliteBusy(error)) throw error;
      await delay(OPEN_PAUSE_MS);
    }
  }
}

/** An open connection → the database over it, which from now on owns it and closes it. */
export async function openDatabase(source: DataSource): Promise<Database> {
  return source.options.type === 'postgres' ? new PostgresDatabase(source) : SqliteDatabase.open(source);
}
