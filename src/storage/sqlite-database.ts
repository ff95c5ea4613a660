import { setTimeout as delay } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { Database } from './database.js';
import { sqliteDialect } from './dialect.js';
import { isSqliteBusy } from './sqlite-busy.js';

/** Pause between two tries to begin, in milliseconds: about as long as a notice takes to write. */
const RETRY_PAUSE_MS = 15;

/**
 * SQLite through two connections. TypeORM has one connection for everything on SQLite, so concurrent transactions run
 * into each other and other requests read what is not yet committed; hence writes queue up, each begun with BEGIN
 * IMMEDIATE (a deferred one fails at its first write when another process wrote since), and reads have a read-only
 * connection of their own.
 */
export class SqliteDatabase extends Database {
  readonly dialect = sqliteDialect;
  private lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly writeWaitMs: number,
  ) {
    super();
  }

  /**
   * @param writer open, its tables there already
   * @param timeoutSeconds how long a write waits for another process in all. Shorter: an import beside the running service
   * fails; longer: a hung process is noticed later
   */
  static async open(writer: DataSource, timeoutSeconds: number): Promise<SqliteDatabase> {
    const { options } = writer;
    if (options.type !== 'better-sqlite3') throw new TypeError(`not an SQLite data source: ${options.type}`);
    const reader = new DataSource({ ...options, readonly: true, enableWAL: false, migrations: [] });
    await reader.initialize();
    return new SqliteDatabase(writer, reader, timeoutSeconds * 1000);
  }

  protected ask<T>(query: (manager: EntityManager) => Promise<T>): Promise<T> {
    return query(this.reader.manager);
  }

  protected change<T>(change: (manager: EntityManager) => Promise<T>): Promise<T> {
    const result = this.lastWrite.then(() => this.writeAlone(change));
    this.lastWrite = result.catch(() => undefined);
    return result;
  }

  async copyTo(file: string): Promise<void> {
    await this.read((manager) => manager.query('VACUUM INTO ?', [file]));
  }

  async close(): Promise<void> {
    await this.lastWrite;
    for (const source of [this.reader, this.writer]) if (source.isInitialized) await source.destroy();
  }

  private async writeAlone<T>(change: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { manager } = this.writer;
    await this.begin();
    try {
      const result = await change(manager);
      await manager.query('COMMIT');
      return result;
    } catch (error) {
      await rollBack(manager);
      throw error;
    }
  }

  private async begin(): Promise<void> {
    const giveUpAt = Date.now() + this.writeWaitMs;
    for (;;) {
      try {
        await this.writer.manager.query('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isSqliteBusy(error) || Date.now() > giveUpAt) throw error;
        await delay(RETRY_PAUSE_MS);
      }
    }
  }
}

/** SQLite ends a transaction by itself where it cannot go on (no space left); to end it again is an error that hides that one. */
async function rollBack(manager: EntityManager): Promise<void> {
  try {
    await manager.query('ROLLBACK');
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
  }
}
