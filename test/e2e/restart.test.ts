import { createDataFolder, removeDataFolders } from '../support/service-folders.js';
import { listNotices, send, type ServiceProcess, startService, waitUntilIdle } from '../support/service-process.js';
import { writeNumberedNotice } from '../support/service-notices.js';

let running: ServiceProcess | null = null;

async function start(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
  running = await startService(dataDir, env);
  return running;
}

afterEach(async () => {
  if (running?.child.exitCode === null && running.child.signalCode === null) await running.stop('SIGKILL');
  await removeDataFolders();
});

describe('the service as a process', () => {
  it('finishes after a restart what it had accepted', async () => {
    const dataDir = await createDataFolder();
    const idle = await start(dataDir, { RUN_WORKER: '0' });
    const ids = [];
    for (const number of [1, 2, 3])
      ids.push(await send(idle.url, writeNumberedNotice(number), `${number.toString()}.txt`));
    expect((await listNotices(idle.url)).map(({ state }) => state)).toEqual(['queued', 'queued', 'queued']);
    expect(await idle.stop('SIGTERM')).toMatchObject({ code: 0, signal: null });
    const next = await start(dataDir);
    const notices = await waitUntilIdle(next.url);
    expect(notices.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(notices.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    await next.stop('SIGTERM');
  });

  it('kill -9 in the middle of ten uploads, started again: ten notices, none twice, none lost', async () => {
    const dataDir = await createDataFolder();
    const numbers = Array.from({ length: 10 }, (_, index) => index);
    const first = await start(dataDir);
    const accepted: (string | null)[] = [];
    for (const number of numbers) {
      accepted.push(await send(first.url, writeNumberedNotice(number), `${number.toString()}.txt`));
      if (number === 4) await first.stop('SIGKILL');
    }
    const promised = accepted.filter((id) => id !== null);
    expect(promised).toHaveLength(5);
    const second = await start(dataDir);
    const kept = await listNotices(second.url);
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(promised));
    for (const number of numbers) await send(second.url, writeNumberedNotice(number), `${number.toString()}.txt`);
    const notices = await waitUntilIdle(second.url);
    expect(notices.map(({ state }) => state)).toEqual(Array<string>(10).fill('done'));
    expect(new Set(notices.map(({ fileName }) => fileName)).size).toBe(10);
    expect(new Set(notices.map(({ title }) => title)).size).toBe(10);
    await second.stop('SIGTERM');
  });

  it('a second start with the data of a killed one does not wait for its leases', async () => {
    const dataDir = await createDataFolder();
    const first = await start(dataDir, { JOB_LEASE_SECONDS: '3600' });
    await send(first.url, writeNumberedNotice(1), 'a.txt');
    while ((await listNotices(first.url))[0]?.state !== 'processing');
    await first.stop('SIGKILL');
    const second = await start(dataDir, { JOB_LEASE_SECONDS: '3600' });
    expect(await waitUntilIdle(second.url)).toMatchObject([{ state: 'done' }]);
    await second.stop('SIGTERM');
  });

  it('SIGTERM puts back or finishes what is running, and logs JSON lines without a word of the document', async () => {
    const dataDir = await createDataFolder();
    const first = await start(dataDir, { LOG_LEVEL: 'trace' });
    for (const number of [1, 2, 3, 4]) await send(first.url, writeNumberedNotice(number), '内部.txt');
    const { code, stderr, stdout } = await first.stop('SIGTERM');
    expect([code, stdout]).toEqual([0, '']);
    const lines = stderr.trim().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('level');
    expect(stderr).not.toMatch(/管理局|理论学习|停运/u);
    const second = await start(dataDir, { RUN_WORKER: '0' });
    expect((await listNotices(second.url)).map(({ state }) => state)).not.toContain('processing');
    await second.stop('SIGTERM');
  });

  it('says every fault of its configuration at once and does not start', async () => {
    await expect(startService('/nonexistent', { PORT: 'x', LOG_LEVEL: 'loud' })).rejects.toThrow(
      /PORT[\s\S]*LOG_LEVEL/u,
    );
  });
});
