import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { openStorage, type Storage } from '../../src/storage/index.js';
import { findEngines, type TestDatabase } from '../support/databases.js';
import { file } from '../support/open-test-storage.js';
import { until } from '../support/until.js';

const engines = await findEngines();
const TIMEOUT_SECONDS = 3;

/** A process stopped in the middle of a write; a thread of the system says when it is. */
async function freeze(config: object, id: string): Promise<ChildProcess> {
  const loader = new URL('../support/typescript-loader.mjs', import.meta.url).href;
  const program = new URL('../support/freeze-in-write.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', loader, program, JSON.stringify([config, id])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await until(async () => / T /u.test(await readFile(`/proc/${String(child.pid)}/stat`, 'latin1')));
  return child;
}

describe.each(engines)('a process frozen in a write, on $name', (engine) => {
  let place: TestDatabase;
  let storage: Storage;
  let child: ChildProcess;
  let id: string;

  beforeEach(async () => {
    place = await engine.create();
    const config = { ...place.config, databaseTimeoutSeconds: TIMEOUT_SECONDS };
    storage = await openStorage(config);
    ({ id } = await storage.documents.accept(file('held')));
    child = await freeze(config, id);
  });

  afterEach(async () => {
    child.kill('SIGKILL');
    await storage.close();
    await place.drop();
  });

  const claimInTime = async (): Promise<{
    readonly claimed: boolean;
    readonly seconds: number;
    readonly code: string;
  }> => {
    const started = performance.now();
    const [claimed, code] = await storage.leases.claim(id, 'another', 60).then(
      (document): [boolean, string] => [document !== null, ''],
      (error: unknown): [boolean, string] => [false, (error as { code: string }).code],
    );
    return { claimed, code, seconds: (performance.now() - started) / 1000 };
  };

  test('keeps nobody from reading, and others from writing only for a while', async () => {
    expect((await storage.documents.find(id))?.mediaType).toBe('text/plain');
    const { claimed, code, seconds } = await claimInTime();
    // PostgreSQL ends the frozen transaction itself; of SQLite's file only the process can let go, so others say so and go on.
    if (engine.name === 'PostgreSQL') expect(claimed).toBe(true);
    else expect(code).toBe('database-unavailable');
    expect(seconds).toBeLessThan(TIMEOUT_SECONDS + 2);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (engine.name === 'SQLite') expect((await claimInTime()).claimed).toBe(true);
    expect((await storage.documents.find(id))?.mediaType).toBe('text/plain');
  });

  test('let go on after it lost its transaction, it learns so', async () => {
    if (engine.name === 'PostgreSQL') await claimInTime();
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.kill('SIGCONT');
    await once(child, 'close');
    const mediaType = (await storage.documents.find(id))?.mediaType;
    if (engine.name === 'PostgreSQL') expect([said, mediaType]).toEqual(['database-unavailable', 'text/plain']);
    else expect([said, mediaType]).toEqual(['written', 'thawed/hand']);
  });
});
