import type { DataSource, EntityManager } from 'typeorm';
import { Database } from './database.js';
import { postgresDialect } from './dialect.js';
import { driverCode } from './driver-code.js';

/** serialization_failure and deadlock_detected: the transaction was undone and may simply be run again. */
const REPEATABLE_STATES: readonly string[] = ['40001', '40P01'];

/** How often a write is run in all before its deadlock is reported. Two writers that meet again and again are rare. */
const WRITE_ATTEMPTS = 4;

function isRepeatable(error: unknown): boolean {
  const code = driverCode(error);
  return code !== null && REPEATABLE_STATES.includes(code);
}

/** PostgreSQL through TypeORM's pool: each write a transaction on a connection of its own. */
export class PostgresDatabase extends Database {
  readonly dialect = postgresDialect;

  constructor(private readonly source: DataSource) {
    super();
  }

  protected ask<T>(query: (manager: EntityManager) => Promise<T>): Promise<T> {
    return query(this.source.manager);
  }

  protected async change<T>(change: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(change);
      } catch (error) {
        if (attempt >= WRITE_ATTEMPTS || !isRepeatable(error)) throw error;
      }
    }
  }

  copyTo(): Promise<void> {
    return Promise.reject(new TypeError('PostgreSQL is copied by pg_dump'));
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
