import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createDataFolder, removeDataFolders } from '../support/service-folders.js';
import { runCommand } from '../support/service-process.js';

afterEach(removeDataFolders);

/** What a start that fails says; never a stack. */
async function sayAtStart(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, stderr } = await runCommand(['serve'], { PORT: '0', RUN_WORKER: '0', LOG_LEVEL: 'silent', ...env });
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/^\s+at /mu);
  return stderr;
}

describe('a start that fails says in plain words why', () => {
  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const said = await sayAtStart({ DATA_DIR: await createDataFolder(), PORT: String(port) });
    expect(said).toContain(`127.0.0.1:${port} is taken by another program`);
    other.close();
  });

  it('a damaged database', async () => {
    const folder = await createDataFolder();
    await writeFile(join(folder, 'taizhang.sqlite'), 'no database at all, '.repeat(100));
    expect(await sayAtStart({ DATA_DIR: folder })).toContain('taizhang.sqlite is damaged or no database');
  });

  it('a folder that is none', async () => {
    const folder = await createDataFolder();
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a', 'file'), '');
    expect(await sayAtStart({ DATA_DIR: join(folder, 'a', 'file') })).toContain('cannot be written to');
  });

  it('an address this machine has not', async () => {
    const folder = await createDataFolder();
    await runCommand(['key', 'add', 'a', '--role', 'admin'], { DATA_DIR: folder });
    expect(await sayAtStart({ DATA_DIR: folder, HOST: '192.0.2.1' })).toContain(
      'This machine has no address 192.0.2.1',
    );
  });
});
