import type { EntityManager } from 'typeorm';
import type { Dialect } from './dialect.js';
import { nameFault } from './storage-fault.js';

/**
 * The one way to the tables. Two implementations: SQLite, where writes of one process must be kept from running into
 * each other, and PostgreSQL, which does that itself.
 */
export abstract class Database {
  abstract readonly dialect: Dialect;

  protected abstract ask<T>(query: (manager: EntityManager) => Promise<T>): Promise<T>;
  protected abstract change<T>(change: (manager: EntityManager) => Promise<T>): Promise<T>;

  /**
   * Asks without changing anything; sees whole writes only.
   * @throws StorageFault where the machine fails
   */
  async read<T>(query: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.ask(query);
    } catch (error) {
      throw nameFault(error) ?? error;
    }
  }

  /**
   * Changes something: all of it, or, where `change` rejects, nothing. May run `change` again where another writer
   * came in between, so it must not do anything but ask the manager. Not to be called inside another write.
   * @throws StorageFault where the machine fails
   */
  async write<T>(change: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.change(change);
    } catch (error) {
      throw nameFault(error) ?? error;
    }
  }

  /** Writes a copy of the whole, as it stands at one moment, into a new file, while others read and write. SQLite alone can. */
  abstract copyTo(file: string): Promise<void>;

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
