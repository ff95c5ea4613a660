import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameFault, openStorage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { file } from '../support/open-test-storage.js';

const engines = await findEngines();
const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('nameFault', () => {
  const withCode = (code: string): Error => Object.assign(new Error(code), { code });

  it.each(['SQLITE_FULL', '53100', 'ENOSPC'])('%s: no space is left', (code) => {
    expect(nameFault(withCode(code))?.code).toBe('storage-full');
  });

  it.each(['SQLITE_BUSY', 'SQLITE_READONLY_DBMOVED', '08006', '57P01', '55P03', '57014', 'ECONNREFUSED'])(
    '%s: the database is away',
    (code) => {
      expect(nameFault(withCode(code))?.code).toBe('database-unavailable');
    },
  );

  it.each(['SQLITE_CONSTRAINT_UNIQUE', '23505', '42P01', 'anything'])('%s is a fault of ours', (code) => {
    expect(nameFault(withCode(code))).toBeNull();
  });
});

describe.each(engines)('on $name', (engine) => {
  test('a database that a newer version has used is not opened', async () => {
    const place = await engine.create();
    const storage = await openStorage(place.config);
    await storage.database.write((manager) =>
      manager.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture')`),
    );
    await storage.close();
    await expect(openStorage(place.config)).rejects.toMatchObject({
      code: 'database-too-new',
      message: expect.stringContaining('FromTheFuture') as string,
    });
    await place.drop();
  });
});

describe('SQLite', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taizhang-faults-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('a data folder of its own, and its files in any, are for their owner alone', async () => {
    const dataDir = join(folder, 'data');
    const storage = await openStorage({ dataDir, databaseUrl: null });
    await storage.documents.accept(file('a'));
    expect(await mode(dataDir)).toBe(0o700);
    for (const name of ['taizhang.sqlite', 'taizhang.sqlite-wal', 'taizhang.sqlite-shm'])
      expect([name, await mode(join(dataDir, name))]).toEqual([name, 0o600]);
    await storage.close();
    await chmod(join(dataDir, 'taizhang.sqlite'), 0o644);
    await (await openStorage({ dataDir, databaseUrl: null })).close();
    expect(await mode(join(dataDir, 'taizhang.sqlite'))).toBe(0o600);
    await chmod(folder, 0o755);
    await (await openStorage({ dataDir: folder, databaseUrl: null })).close();
    expect(await mode(folder)).toBe(0o755);
  });

  test('a database that may grow no further says so, and goes on when it may', async () => {
    const storage = await openStorage({ dataDir: folder, databaseUrl: null });
    const limit = (pages: number): Promise<unknown> =>
      storage.database.write((manager) => manager.query(`PRAGMA max_page_count = ${pages}`));
    await limit(60);
    await expect(storage.documents.accept(file('x'.repeat(1_000_000), 'a.txt'))).rejects.toMatchObject({
      code: 'storage-full',
    });
    await limit(1_000_000);
    expect((await storage.documents.accept(file('x'.repeat(1_000_000), 'a.txt'))).created).toBe(true);
    await storage.close();
  });

  test('a file that is no database is not opened', async () => {
    await writeFile(join(folder, 'taizhang.sqlite'), 'no database at all, '.repeat(100));
    await expect(openStorage({ dataDir: folder, databaseUrl: null })).rejects.toMatchObject({
      code: 'SQLITE_NOTADB',
    });
  });
});
