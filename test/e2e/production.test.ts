import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { openStorage, type Storage } from '../../src/storage/index.js';
import { findProduction, type ProductionPlace, toEnvironment } from '../support/service-engines.js';
import { writeNumberedNotice } from '../support/service-notices.js';
import {
  type ListedNotice,
  listNotices,
  send,
  type ServiceProcess,
  startCli,
  startService,
  waitUntilIdle,
} from '../support/service-process.js';
import { until } from '../support/until.js';

/** A service that only accepts, workers beside it, PostgreSQL, and a Redis that comes to harm. Leases outlast the test. */
const production = await findProduction();
const LEASE = { JOB_LEASE_SECONDS: '3600' };

let place: ProductionPlace;
let storage: Storage;
let service: ServiceProcess;
const workers: ChildProcess[] = [];

async function startWorker(): Promise<ChildProcess> {
  const env = { EXTRACT_WORKERS: '1', LOG_LEVEL: 'warn', ...toEnvironment(place.config), ...LEASE };
  const worker = await startCli(['worker'], env);
  worker.stdout?.resume();
  worker.stderr?.resume();
  workers.push(worker);
  return worker;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Uploads the notices with these numbers, each of which must be accepted. */
async function sendAll(from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1)
    expect(await send(service.url, writeNumberedNotice(number), `${number}.txt`)).toEqual(expect.any(String));
}

const countDone = async (): Promise<number> =>
  (await listNotices(service.url)).filter(({ state }) => state === 'done').length;

const isHeldBy = async (worker: ChildProcess): Promise<boolean> =>
  (await storage.leases.listOwners()).some((owner) => owner.split('/')[1] === String(worker.pid));

function expectAllDone(notices: readonly ListedNotice[], count: number): void {
  expect(notices.map(({ state }) => state)).toEqual(Array<string>(count).fill('done'));
  expect(new Set(notices.map(({ title }) => title)).size).toBe(count);
}

beforeEach(async () => {
  if (production === null) return;
  place = await production.create();
  storage = await openStorage(place.config);
  service = await startService(place.config.dataDir, { ...toEnvironment(place.config), ...LEASE, RUN_WORKER: '0' });
});

afterEach(async () => {
  if (production === null) return;
  for (const worker of workers.splice(0)) await end(worker, 'SIGKILL');
  await end(service.child, 'SIGKILL');
  await storage.close();
  await place.drop();
});

(production === null ? describe.skip : describe)('workers on PostgreSQL and Bull', () => {
  it('what a worker held that was killed in the middle is finished by another', async () => {
    const doomed = await startWorker();
    await sendAll(0, 8);
    await until(() => isHeldBy(doomed));
    await end(doomed, 'SIGKILL');
    expect(await isHeldBy(doomed)).toBe(true);
    await startWorker();
    expectAllDone(await waitUntilIdle(service.url), 8);
  });

  it('a Redis that forgets everything in the middle loses no notice', async () => {
    await sendAll(0, 20);
    await startWorker();
    await until(async () => (await countDone()) > 0);
    await place.redis.flushAll();
    expect(await countDone()).toBeLessThan(20);
    expectAllDone(await waitUntilIdle(service.url), 20);
  });

  it('a Redis killed in the middle and back later: uploads go on meanwhile, and nothing is lost', async () => {
    await sendAll(0, 10);
    await startWorker();
    await until(async () => (await countDone()) > 0);
    await place.redis.signal('SIGKILL');
    await sendAll(10, 14);
    await place.redis.start();
    expectAllDone(await waitUntilIdle(service.url), 14);
  });

  it('a database away while a notice is read: the worker puts the notice back when it can, and reads it again', async () => {
    const worker = await startWorker();
    await sendAll(0, 1);
    await until(() => isHeldBy(worker));
    await storage.close();
    await end(service.child, 'SIGTERM');
    const open = await shutDatabase();
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await open();
    storage = await openStorage(place.config);
    await until(async () => (await storage.documents.countUnfinished()) === 0);
    service = await startService(place.config.dataDir, { ...toEnvironment(place.config), RUN_WORKER: '0' });
    expectAllDone(await listNotices(service.url), 1);
  });
});

/** Ends every connection to the test's database and lets none in, as a server that is down; what is returned lets them in. */
async function shutDatabase(): Promise<() => Promise<void>> {
  const url = new URL(place.config.databaseUrl ?? '');
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  return async () => {
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    await client.end();
  };
}
