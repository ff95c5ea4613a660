import { describe, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { CreateTables1764000000000 } from '../../src/storage/migrations/1764000000000-create-tables.js';
import { dataSourceOptions } from '../../src/storage/data-source-options.js';
import { openDataSource } from '../../src/storage/open-database.js';
import { openStorage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { file, found } from '../support/open-test-storage.js';
import { sampleIssue, sampleMeasure, sampleNotice } from '../support/sample-notice.js';

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

  test('a database of the first version is brought up to date, and takes notices', async () => {
    const other = await engine.create();
    const options = dataSourceOptions(other.config);
    const first = await openDataSource({ ...options, migrations: [CreateTables1764000000000] });
    await first.destroy();
    const storage = await openStorage(other.config);
    const { id } = await storage.documents.accept(file('after the first version'));
    await storage.leases.claim(id, 'worker', 60);
    const record = sampleNotice('通报', [
      sampleIssue('i1', '台账不全', { measures: [sampleMeasure('m1', '补录台账')] }),
    ]);
    expect(await storage.leases.complete(id, 'worker', found(record))).toBe(true);
    await storage.close();
    await other.drop();
  });

  if (engine.name === 'PostgreSQL')
    test('a connection that breaks while it is lent out, and nobody asks it anything, ends no process', async () => {
      const other = await engine.create();
      const source = await openDataSource(dataSourceOptions(other.config));
      const { master } = source.driver as unknown as { readonly master: Pool };
      const client = await master.connect();
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const ended = new Promise((resolve) => client.once('end', resolve));
      await source.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await ended;
      client.release(true);
      expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await source.destroy();
      await other.drop();
    });
});
