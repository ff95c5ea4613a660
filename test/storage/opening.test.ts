import { describe, expect, test } from '@jest/globals';
import type { EventEmitter } from 'node:events';
import { dataSourceOptions } from '../../src/storage/data-source-options.js';
import { openDataSource } from '../../src/storage/open-database.js';
import { openStorage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { file } from '../support/open-test-storage.js';

const engines = await findEngines();

describe.each(engines)('storage on $name', (engine) => {
  test('a second start finds its tables, and two at once make them once', async () => {
    const other = await engine.create();
    const [one, two] = await Promise.all([openStorage(other.config), openStorage(other.config)]);
    const { id } = await one.documents.accept(file('seen by both'));
    expect((await two.documents.find(id))?.fileName).toBe('seen by both.txt');
    await one.close();
    await two.close();
    const again = await openStorage(other.config);
    expect((await again.documents.find(id))?.id).toBe(id);
    await again.close();
    await other.drop();
  });

  if (engine.name === 'PostgreSQL')
    test('a connection that breaks twice fails its query and nothing else', async () => {
      const other = await engine.create();
      const source = await openDataSource(dataSourceOptions(other.config));
      const runner = source.createQueryRunner();
      const client = (await runner.connect()) as EventEmitter;
      await expect(runner.query('SELECT pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
      expect(() => client.emit('error', new Error('unexpected postmaster exit'))).not.toThrow();
      expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await source.destroy();
      await other.drop();
    });
});
