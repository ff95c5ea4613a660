import { Database } from '../../../src/storage/index.js';
import { coreProgram, misbehavingProgram } from '../../support/extraction-programs.js';
import { DEAD_REDIS_URL } from '../../support/redis.js';
import { removeDataFolders, startTestService, type TestService, upload } from '../../support/service-app.js';
import { findProduction } from '../../support/service-engines.js';

const production = await findProduction();
const services: TestService[] = [];

async function start(...options: Parameters<typeof startTestService>): Promise<TestService> {
  const service = await startTestService(...options);
  services.push(service);
  return service;
}

interface Readiness {
  readonly status: number;
  readonly type: string;
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly body: Record<string, unknown>;
}

async function askReady(service: TestService): Promise<Readiness> {
  const { status, type, body } = await service.http().get('/health/ready');
  const names = (member: unknown): string[] => Object.keys(member ?? {});
  return { status, type, up: names(body.info), down: names(body.error), body };
}

async function waitForStatus(service: TestService, status: number): Promise<Readiness> {
  for (;;) {
    const answer = await askReady(service);
    if (answer.status === status) return answer;
  }
}

afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

afterAll(removeDataFolders);

describe('/health/ready', () => {
  it('names database, queue, disk and extraction', async () => {
    const { status, body } = await askReady(await start());
    expect([status, body.status, body.info]).toEqual([
      200,
      'ok',
      { database: { status: 'up' }, queue: { status: 'up' }, disk: { status: 'up' }, extraction: { status: 'up' } },
    ]);
  });

  it('a service that leaves reading to others starts no reader to be ready', async () => {
    const service = await start({ runWorker: false }, undefined, { ...coreProgram, entry: '/nowhere/child.js' });
    expect(await askReady(service)).toMatchObject({ status: 200, up: ['database', 'queue', 'disk'] });
  });

  it('less space than is to be kept free: 503', async () => {
    const service = await start({ diskReserveMb: 1_000_000_000, runWorker: false });
    expect(await askReady(service)).toMatchObject({ status: 503, up: ['database', 'queue'], down: ['disk'] });
  });

  it('a database that is gone: 503 as a problem that names it', async () => {
    const service = await start();
    await service.app.get(Database).close();
    const { status, type, up, body } = await askReady(service);
    expect([status, type, up]).toEqual([503, 'application/problem+json', ['queue', 'disk', 'extraction']]);
    expect(body).toMatchObject({
      status: 503,
      code: 'not-ready',
      detail: '不可用：database',
      instance: '/health/ready',
      error: { database: { status: 'down' } },
      details: {
        database: { status: 'down' },
        queue: { status: 'up' },
        disk: { status: 'up' },
        extraction: { status: 'up' },
      },
    });
  });

  it('readers that do not start: 503', async () => {
    const service = await start({}, undefined, { ...coreProgram, entry: '/nowhere/child.js' });
    expect(await askReady(service)).toMatchObject({
      status: 503,
      up: ['database', 'queue', 'disk'],
      down: ['extraction'],
    });
  });

  it('readers that answer nothing: 503, unless they are busy with documents', async () => {
    const idle = await start({}, undefined, { entry: '/dev/stdin', execArgv: ['-e', 'setInterval(() => 0, 1000)'] });
    expect(await askReady(idle)).toMatchObject({ status: 503, down: ['extraction'] });
    const busy = await start({}, undefined, misbehavingProgram);
    await upload(busy, 'x', 'wait');
    while (((await busy.http().get('/api/v1/notices')).body.items as { state: string }[])[0]?.state !== 'processing');
    expect(await askReady(busy)).toMatchObject({ status: 200, up: ['database', 'queue', 'disk', 'extraction'] });
  });

  it('no Redis where REDIS_URL points: 503, and the service takes notices all the same', async () => {
    const service = await start({ redisUrl: DEAD_REDIS_URL });
    expect(await askReady(service)).toMatchObject({ status: 503, down: ['queue'] });
    expect((await upload(service, 'x', 'a.txt')).status).toBe(202);
  });
});

(production === null ? describe.skip : describe)('/health/ready on PostgreSQL and Bull', () => {
  it('Redis killed, held up, and back again', async () => {
    if (production === null) return;
    const place = await production.create();
    const service = await start(place.config);
    expect(await askReady(service)).toMatchObject({ status: 200, up: ['database', 'queue', 'disk', 'extraction'] });
    await place.redis.signal('SIGKILL');
    expect(await waitForStatus(service, 503)).toMatchObject({
      up: ['database', 'disk', 'extraction'],
      down: ['queue'],
    });
    await place.redis.start();
    await waitForStatus(service, 200);
    await place.redis.signal('SIGSTOP');
    expect(await askReady(service)).toMatchObject({ status: 503, down: ['queue'] });
    await place.redis.signal('SIGCONT');
    await waitForStatus(service, 200);
    await services.pop()?.close();
    await place.drop();
  });
});
