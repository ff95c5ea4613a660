import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataFolder, removeDataFolders } from '../support/service-folders.js';
import { writeNotice } from '../support/service-notices.js';
import { finish, runCommand, startCli } from '../support/service-process.js';

/** What a command loads is what its start costs; each of these is a tenth of a second of processor time and more. */
const shell = ['@nestjs/core', '@nestjs/common', 'typeorm', 'bull', 'ioredis', 'better-sqlite3', 'pg', 'express'];
const queue = ['@nestjs/bull', 'bull', 'ioredis'];

let folder: string;
let env: Readonly<Record<string, string>>;

beforeEach(async () => {
  folder = await createDataFolder();
  const tracer = new URL('../support/trace-modules.mjs', import.meta.url).pathname;
  env = {
    NODE_OPTIONS: `--import ${tracer}`,
    TRACE_MODULES_TO: join(folder, 'modules'),
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
  };
});

afterEach(removeDataFolders);

/** Which of these packages the process that ended has loaded. */
async function listLoaded(packages: readonly string[]): Promise<string[]> {
  const modules = await readFile(join(folder, 'modules'), 'utf8');
  return packages.filter((name) => modules.includes(`/node_modules/${name}/`));
}

async function serveAndStop(more: Readonly<Record<string, string>>): Promise<void> {
  const service = await startCli(['serve'], { ...env, ...more });
  service.stderr?.on('data', (log: Buffer) => {
    if (log.toString().includes('"listening"')) service.kill('SIGTERM');
  });
  expect(await finish(service)).toMatchObject({ code: 0 });
}

describe('what is loaded', () => {
  it('parse, compare and export load no framework, no database and no queue', async () => {
    const notice = join(folder, '通报.txt');
    await writeFile(notice, writeNotice());
    for (const args of [
      ['parse', notice],
      ['parse', notice, '--format', 'table'],
      ['compare', notice, notice],
      ['export', notice, '--to', 'csv', '--out', join(folder, 'a.csv')],
    ]) {
      expect(await runCommand(args, env)).toMatchObject({ code: 0, stderr: '' });
      expect(await listLoaded(shell)).toEqual([]);
    }
  });

  it('serve loads Bull and its Redis client only where REDIS_URL is set', async () => {
    await serveAndStop({});
    expect(await listLoaded(shell)).toEqual(expect.arrayContaining(['@nestjs/core', 'typeorm', 'better-sqlite3']));
    expect(await listLoaded(queue)).toEqual([]);
    await serveAndStop({ REDIS_URL: 'redis://127.0.0.1:1' });
    expect(await listLoaded(queue)).toEqual(queue);
  });
});
