import type { EntityManager } from 'typeorm';
import type { Dialect } from './dialect.js';

/**
 * The one way to the tables. Two implementations: SQLite, where writes of one process must be kept from running into
 * each other, and PostgreSQL, which does that itself.
 */
export abstract class Database {
  abstract readonly dialect: Dialect;

  /** Asks without changing anything; sees whole writes only. */
  abstract read<T>(query: (manager: EntityManager) => Promise<T>): Promise<T>;

  /**
   * Changes something: all of it, or, where `change` rejects, nothing. May run `change` again where another writer
   * came in between, so it must not do anything but ask the manager. Not to be called inside another write.
   */
  abstract write<T>(change: (manager: EntityManager) => Promise<T>): Promise<T>;

  abstract close(): Promise<void>;

  /** Resolves where the database answers. */
  async ping(): Promise<void> {
    await this.read((manager) => manager.query('SELECT 1'));
  }

  /** Nest's hook at the end of the application. */
  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
