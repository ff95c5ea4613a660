import type { EntityManager } from 'typeorm';

/** The one way to the tables. Reads never see half a write; writes follow each other where the engine needs it. */
export class Database {
  read<T>(_query: (manager: EntityManager) => Promise<T>): Promise<T> {
    throw new Error('not written yet');
  }
}
