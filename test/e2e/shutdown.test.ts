import { openStorage } from '../../src/storage/index.js';
import { misbehavingProgram } from '../support/extraction-programs.js';
import { startTestService, upload } from '../support/service-app.js';
import { findServiceEngines, type ServicePlace, toEnvironment } from '../support/service-engines.js';
import { writeNumberedNotice } from '../support/service-notices.js';
import { finish, listNotices, send, startCli, startService, waitUntilIdle } from '../support/service-process.js';
import { until } from '../support/until.js';

/** What supervisors allow: most kill 30 seconds after they asked. */
const MOST_SECONDS = 30;

const engines = await findServiceEngines();

describe.each(engines)('the end of a service on $name', (engine) => {
  let place: ServicePlace;

  beforeEach(async () => {
    place = await engine.create();
  });

  afterEach(() => place.drop());

  async function listStates(): Promise<string[]> {
    const storage = await openStorage(place.config);
    const { items } = await storage.documents.page({}, { cursor: null, limit: 500 });
    await storage.close();
    return items.map(({ state }) => state);
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s with work running: finished or put back, and exit code 0',
    async (signal) => {
      const service = await startService(place.config.dataDir, toEnvironment(place.config));
      for (let number = 0; number < 12; number += 1)
        await send(service.url, writeNumberedNotice(number), `${number}.txt`);
      await until(async () => (await listNotices(service.url)).some(({ state }) => state === 'processing'));
      const asked = performance.now();
      expect(await service.stop(signal)).toMatchObject({ code: 0, signal: null });
      expect((performance.now() - asked) / 1000).toBeLessThan(MOST_SECONDS);
      const states = await listStates();
      expect(states).toHaveLength(12);
      expect(states.filter((state) => state !== 'done' && state !== 'queued')).toEqual([]);
      const next = await startService(place.config.dataDir, toEnvironment(place.config));
      expect((await waitUntilIdle(next.url)).map(({ state }) => state)).toEqual(Array<string>(12).fill('done'));
      await next.stop('SIGTERM');
    },
  );

  it('a notice whose reading does not end is put back unread after the grace period', async () => {
    const service = await startTestService(place.config, undefined, misbehavingProgram);
    let asked = 0;
    try {
      await upload(service, 'x', 'wait');
      await until(async () => (await listStates())[0] === 'processing');
    } finally {
      asked = performance.now();
      await service.close();
    }
    expect((performance.now() - asked) / 1000).toBeLessThan(MOST_SECONDS);
    expect(await listStates()).toEqual(['queued']);
  });
});

it('a signal during the start is kept: the service starts, closes at once, and ends with exit code 0', async () => {
  const [engine] = engines;
  if (engine === undefined) throw new Error('There is always one.');
  const place = await engine.create();
  const service = await startCli(['serve'], { ...toEnvironment(place.config), PORT: '0' });
  service.stderr?.on('data', (log: Buffer) => {
    if (log.toString().includes('successfully started')) service.kill('SIGTERM');
  });
  expect(await finish(service)).toMatchObject({ code: 0, signal: null });
  await place.drop();
});
