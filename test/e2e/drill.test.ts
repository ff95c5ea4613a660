import { spawnSync } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStorage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { createDataFolder, removeDataFolders } from '../support/service-folders.js';
import { writeNumberedNotice } from '../support/service-notices.js';
import { listNotices, runCommand, send, startService, waitUntilIdle } from '../support/service-process.js';

const postgres = (await findEngines()).find(({ name }) => name === 'PostgreSQL');
const hasDump = spawnSync('pg_dump', ['--version']).status === 0;

afterAll(removeDataFolders);

const fetchText = async (url: string): Promise<string> => (await fetch(url)).text();

/** What a service holds of each notice: its record, and whether its original is what was sent. */
async function readAll(url: string, originals: ReadonlyMap<string, string>): Promise<Map<string, unknown>> {
  const notices = await waitUntilIdle(url);
  const held = new Map<string, unknown>();
  for (const { id } of notices) {
    const { record } = JSON.parse(await fetchText(`${url}/api/v1/notices/${id}`)) as { record: unknown };
    expect(await fetchText(`${url}/api/v1/notices/${id}/file`)).toBe(originals.get(id));
    held.set(id, record);
  }
  return held;
}

/** A service with so many notices read, and more on their way. */
async function fill(url: string, originals: Map<string, string>, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const text = writeNumberedNotice(number);
    const id = await send(url, text, `${number}.txt`);
    if (id !== null) originals.set(id, text);
  }
}

describe('the drill: fill, back up under load, destroy, restore, verify', () => {
  it('on SQLite, by backup and restore', async () => {
    const [folder, other] = [await createDataFolder(), await createDataFolder()];
    const backup = join(other, 'ledger.backup');
    const restored = join(other, 'data');
    const originals = new Map<string, string>();
    const service = await startService(folder);
    await fill(service.url, originals, 0, 5);
    await waitUntilIdle(service.url);
    const before = await listNotices(service.url);
    const [made] = await Promise.all([
      runCommand(['backup', backup], { DATA_DIR: folder }),
      fill(service.url, originals, 5, 12),
    ]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    expect((await runCommand(['backup', backup], { DATA_DIR: folder })).code).toBe(2);
    const all = await readAll(service.url, originals);
    await service.stop('SIGKILL');
    await rm(folder, { recursive: true });

    expect(await runCommand(['restore', backup, '--data', restored])).toMatchObject({ code: 0, stderr: '' });
    expect((await runCommand(['restore', backup, '--data', restored])).stderr).toContain('is not empty');
    const again = await startService(restored);
    const held = await readAll(again.url, originals);
    for (const { id } of before) expect(held.has(id)).toBe(true);
    for (const [id, record] of held) expect(record).toEqual(all.get(id));
    const { items } = JSON.parse(await fetchText(`${again.url}/api/v1/audit?limit=500`)) as {
      items: { action: string; subject: string }[];
    };
    expect(items.filter(({ action }) => action === 'backup')).toMatchObject([{ subject: backup }]);
    await again.stop('SIGTERM');
    expect(await runCommand(['verify'], { DATA_DIR: restored })).toMatchObject({ code: 0, stdout: '' });
  });

  it('a backup that is damaged is not restored, and leaves nothing behind', async () => {
    const folder = await createDataFolder();
    const file = join(folder, 'broken.backup');
    await writeFile(file, 'no backup at all, '.repeat(100));
    const { code } = await runCommand(['restore', file, '--data', join(folder, 'data')]);
    expect(code).not.toBe(0);
    await expect(readFile(join(folder, 'data', 'taizhang.sqlite'))).rejects.toThrow();
  });

  (postgres !== undefined && hasDump ? it : it.skip)('on PostgreSQL, by pg_dump and pg_restore', async () => {
    if (postgres === undefined) return;
    const [place, target] = [await postgres.create(), await postgres.create()];
    const [from, to] = [place.config.databaseUrl ?? '', target.config.databaseUrl ?? ''];
    const dump = join(place.config.dataDir, 'ledger.dump');
    const originals = new Map<string, string>();
    const service = await startService(place.config.dataDir, { DATABASE_URL: from });
    await fill(service.url, originals, 0, 4);
    const before = await readAll(service.url, originals);
    const refused = await runCommand(['backup', dump], { DATA_DIR: place.config.dataDir, DATABASE_URL: from });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('pg_dump')]);
    expect(spawnSync('pg_dump', ['--format=custom', `--file=${dump}`, from]).status).toBe(0);
    await service.stop('SIGKILL');
    expect(spawnSync('pg_restore', ['--no-owner', `--dbname=${to}`, dump]).status).toBe(0);
    const again = await startService(target.config.dataDir, { DATABASE_URL: to });
    expect(await readAll(again.url, originals)).toEqual(before);
    await again.stop('SIGTERM');
    const verified = await runCommand(['verify'], { DATA_DIR: target.config.dataDir, DATABASE_URL: to });
    expect(verified).toMatchObject({ code: 0, stdout: '' });
    await place.drop();
    await target.drop();
  });
});

describe('verify and reread', () => {
  it('name what is wrong, read older records again and say what changed', async () => {
    const folder = await createDataFolder();
    const env = { DATA_DIR: folder };
    const service = await startService(folder);
    const originals = new Map<string, string>();
    await fill(service.url, originals, 0, 4);
    await waitUntilIdle(service.url);
    await service.stop('SIGTERM');
    const [older, damaged, missing, sound] = [...originals.keys()];
    const storage = await openStorage({ dataDir: folder, databaseUrl: null });
    const number = (id: string | undefined): string => `(SELECT number FROM document WHERE id = '${String(id)}')`;
    await storage.database.write(async (manager) => {
      await manager.query(
        `UPDATE notice_record SET read_by = NULL, record_json = json_set(record_json, '$.title', 'x')
         WHERE document_number = ${number(older)}`,
      );
      await manager.query(`UPDATE document_content SET bytes = x'00' WHERE document_number = ${number(damaged)}`);
      await manager.query(`DELETE FROM document_content WHERE document_number = ${number(missing)}`);
    });
    await storage.close();
    const verified = await runCommand(['verify'], env);
    expect(verified.code).toBe(1);
    const lines = verified.stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t').slice(0, 2))).toEqual([
      ['record-older', older],
      ['original-damaged', damaged],
      ['original-missing', missing],
    ]);
    const reread = await runCommand(['reread', '--older'], env);
    expect([reread.code, reread.stdout]).toEqual([0, `${String(older)}\t0.txt\ttitle\n`]);
    expect((await runCommand(['reread', '--older'], env)).stdout).toBe('');
    expect((await runCommand(['reread', '--notice', String(sound)], env)).stdout).toBe('');
    expect((await runCommand(['reread', '--notice', 'none'], env)).code).toBe(2);
    const broken = await runCommand(['reread', '--notice', String(damaged)], env);
    expect([broken.code, broken.stdout.split('\t')[0]]).toEqual([1, damaged]);
    const after = await openStorage({ dataDir: folder, databaseUrl: null });
    expect((await after.notices.findRecord(String(older)))?.title).not.toBe('x');
    expect((await after.documents.find(String(damaged)))?.state).toBe('done');
    await after.close();
  });
});
