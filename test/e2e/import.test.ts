import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildZip } from '../support/build-zip.js';
import { createDataFolder, removeDataFolders } from '../support/service-folders.js';
import { writeNumberedNotice } from '../support/service-notices.js';
import { finish, listNotices, runCommand, startCli, startService } from '../support/service-process.js';

interface Summary {
  readonly found: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly seconds: number;
}

let folder: string;
let env: Readonly<Record<string, string>>;

beforeEach(async () => {
  folder = await createDataFolder();
  env = { DATA_DIR: join(folder, 'data'), EXTRACT_WORKERS: '1' };
  await mkdir(join(folder, 'archive'));
});

afterEach(removeDataFolders);

const put = (name: string, content: Uint8Array | string): Promise<void> =>
  writeFile(join(folder, 'archive', name), content);
const summaryOf = (stdout: string): Summary => JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Summary;

async function runImport(): Promise<{ code: number | null; summary: Summary }> {
  const { code, stdout } = await runCommand(['import', join(folder, 'archive'), '--format', 'json'], env);
  return { code, summary: summaryOf(stdout) };
}

describe('taizhang import', () => {
  it('accounts for every file, and run again skips what is in and tries again what failed', async () => {
    await put('a.txt', writeNumberedNotice(1));
    await put(
      'b.zip',
      buildZip({ '二.txt': Buffer.from(writeNumberedNotice(2)), 'a.txt': Buffer.from(writeNumberedNotice(1)) }),
    );
    await put('c.docx', await readFile('fixtures/defects/truncated.docx'));
    const first = await runImport();
    expect(first.code).toBe(1);
    expect(first.summary).toEqual({
      found: 4,
      imported: 2,
      duplicates: 1,
      failed: [
        {
          path: join(folder, 'archive', 'c.docx'),
          code: 'corrupt-file',
          message: expect.stringMatching(/./u) as string,
        },
      ],
      seconds: expect.any(Number) as number,
    });
    await put('c.docx', await readFile('fixtures/forms/typed.docx'));
    const second = await runImport();
    expect([second.code, second.summary]).toEqual([
      0,
      expect.objectContaining({ found: 4, imported: 1, duplicates: 3, failed: [] }),
    ]);
  });

  it('killed in the middle and run again, has every notice once', async () => {
    const numbers = Array.from({ length: 30 }, (_, index) => index);
    for (const number of numbers) await put(`${number.toString()}.txt`, writeNumberedNotice(number));
    const killed = await startCli(['import', join(folder, 'archive')], env);
    const gone = finish(killed);
    while (killed.exitCode === null && !(await hasNotices(env)))
      await new Promise((resolve) => setTimeout(resolve, 20));
    killed.kill('SIGKILL');
    expect((await gone).signal).toBe('SIGKILL');
    const { code, summary } = await runImport();
    expect(code).toBe(0);
    expect(summary).toMatchObject({ found: 30, failed: [] });
    expect(summary.imported + summary.duplicates).toBe(30);
    const service = await startService(env['DATA_DIR'] ?? '', { RUN_WORKER: '0' });
    const notices = await listNotices(service.url);
    expect(notices.map(({ state }) => state)).toEqual(Array<string>(30).fill('done'));
    expect(new Set(notices.map(({ title }) => title)).size).toBe(30);
    await service.stop('SIGTERM');
  });

  it('prints plain lines for a log, and text that names what failed', async () => {
    await put('a.txt', writeNumberedNotice(1));
    await put('empty.txt', '');
    const { code, stdout } = await runCommand(['import', join(folder, 'archive')], env);
    expect(code).toBe(1);
    expect(stdout).toContain('共 2 个文件：导入 1，重复 0，失败 1');
    expect(stdout).toContain('empty.txt [empty-file]');
  });

  it('names a path that is not there', async () => {
    const { code, stdout } = await runCommand(['import', '/nonexistent/归档.zip', '--format', 'json'], env);
    expect([code, summaryOf(stdout)]).toEqual([
      1,
      expect.objectContaining({ found: 1, failed: [expect.objectContaining({ code: 'not-found' })] }),
    ]);
  });
});

/** Whether the database file has been written to since it was made: the first rows are in its log. */
async function hasNotices({ DATA_DIR }: Readonly<Record<string, string>>): Promise<boolean> {
  const names = await readdir(DATA_DIR ?? '').catch(() => []);
  const logs = names.filter((name) => name.endsWith('-wal'));
  for (const name of logs) if ((await stat(join(DATA_DIR ?? '', name))).size > 500_000) return true;
  return false;
}
