import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import Bull from 'bull';
import { BullJobQueue, type BullJobData } from '../../src/jobs/bull-job-queue.js';
import { bullSettings } from '../../src/jobs/bull-settings.js';
import { InProcessJobQueue } from '../../src/jobs/in-process-job-queue.js';
import type { JobHandler, JobQueue } from '../../src/jobs/index.js';
import type { QueueSettings } from '../../src/jobs/queue-settings.js';
import { DEAD_REDIS_URL, openRedis } from '../support/redis.js';

const redis = await openRedis();

/** A promise and the way to fulfil it. */
function createSignal<T = void>(): { readonly seen: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const seen = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { seen, give };
}

let queueNumber = 0;

/** A queue of its own in Redis: jobs of one test are not seen by another. */
function createBullQueue(settings: QueueSettings, url: string, prefix: string, name?: string): BullJobQueue {
  queueNumber += 1;
  const queue = new Bull<BullJobData>(name ?? `test-${queueNumber}`, url, { prefix, settings: bullSettings });
  return new BullJobQueue(queue, settings);
}

interface Kind {
  readonly name: string;
  readonly create: (settings: QueueSettings) => JobQueue;
}

const kinds: Kind[] = [{ name: 'the queue inside the process', create: (settings) => new InProcessJobQueue(settings) }];
if (redis !== null)
  kinds.push({ name: 'Bull', create: (settings) => createBullQueue(settings, redis.url, redis.prefix) });

const reports: string[] = [];
const usual: QueueSettings = {
  names: ['extract', 'tidy'],
  concurrency: 2,
  attempts: 3,
  backoffMs: 5,
  graceMs: 5_000,
  report: (message) => reports.push(message),
};
const idle: JobHandler = { name: 'tidy', handle: () => Promise.resolve() };
const extract = (handle: JobHandler['handle']): readonly JobHandler[] => [{ name: 'extract', handle }, idle];
const job = (id: string) => ({ name: 'extract', id });

const opened: JobQueue[] = [];

afterEach(async () => {
  for (const queue of opened.splice(0)) await queue.stop();
  reports.length = 0;
});

afterAll(async () => {
  await redis?.close();
});

describe.each(kinds)('$name', (kind) => {
  function open(more: Partial<QueueSettings> = {}): JobQueue {
    const queue = kind.create({ ...usual, ...more });
    opened.push(queue);
    return queue;
  }

  test('does what was asked for before and after the start, each once, by its name', async () => {
    const queue = open();
    const done: string[] = [];
    const all = createSignal();
    const note = (name: string) => (id: string) => {
      if (done.push(`${name} ${id}`) === 4) all.give();
      return Promise.resolve();
    };
    await queue.add(job('a'));
    await queue.add({ name: 'tidy', id: 'a' });
    await queue.start([
      { name: 'extract', handle: note('extract') },
      { name: 'tidy', handle: note('tidy') },
    ]);
    await queue.add(job('b'));
    await queue.add(job('c'));
    await all.seen;
    expect(done.toSorted()).toEqual(['extract a', 'extract b', 'extract c', 'tidy a']);
  });

  test('a job that waits or runs already is not taken on again', async () => {
    const queue = open({ concurrency: 1 });
    const started = createSignal();
    const release = createSignal();
    const last = createSignal();
    const done: string[] = [];
    await queue.add(job('waits'));
    await queue.add(job('waits'));
    await queue.start(
      extract(async (id) => {
        done.push(id);
        if (id === 'last') last.give();
        if (id !== 'waits') return;
        started.give();
        await release.seen;
      }),
    );
    await started.seen;
    await queue.add(job('waits'));
    await queue.add(job('last'));
    release.give();
    await last.seen;
    expect(done).toEqual(['waits', 'last']);
  });

  test('a job that is done may be asked for again', async () => {
    const queue = open({ concurrency: 1 });
    let signal = createSignal();
    let runs = 0;
    await queue.start(
      extract(() => {
        runs += 1;
        signal.give();
        return Promise.resolve();
      }),
    );
    await queue.add(job('again'));
    await signal.seen;
    signal = createSignal();
    for (let asked = 0; runs < 2 && asked < 200; asked += 1) {
      await queue.add(job('again'));
      await Promise.race([signal.seen, new Promise((resolve) => setTimeout(resolve, 20))]);
    }
    expect(runs).toBe(2);
  });

  test('tries again what failed, as often as told, then forgets it and says so', async () => {
    const queue = open();
    const done: string[] = [];
    const end = createSignal();
    await queue.start(
      extract((id) => {
        done.push(id);
        if (done.filter((one) => one === 'hopeless').length === 3 && done.includes('flaky', done.indexOf('flaky') + 1))
          end.give();
        if (id === 'hopeless') return Promise.reject(new Error('no hope'));
        return done.filter((one) => one === 'flaky').length === 1
          ? Promise.reject(new Error('flaked'))
          : Promise.resolve();
      }),
    );
    await queue.add(job('hopeless'));
    await queue.add(job('flaky'));
    await end.seen;
    await queue.stop();
    expect(done.toSorted()).toEqual(['flaky', 'flaky', 'hopeless', 'hopeless', 'hopeless']);
    expect(reports.filter((message) => message.includes('no hope'))).toEqual(
      [1, 2, 3].map((n) => `extract:hopeless failed, try ${n}: Error: no hope`),
    );
  });

  test('does as many at the same time as told, and no more', async () => {
    const queue = open({ concurrency: 3 });
    let running = 0;
    let most = 0;
    let finished = 0;
    const full = createSignal();
    const end = createSignal();
    await queue.start(
      extract(async () => {
        running += 1;
        most = Math.max(most, running);
        if (running === 3) full.give();
        await full.seen;
        running -= 1;
        finished += 1;
        if (finished === 9) end.give();
      }),
    );
    await Promise.all(Array.from({ length: 9 }, (_, n) => queue.add(job(String(n)))));
    await end.seen;
    expect(most).toBe(3);
  });

  test('stopping waits for what runs and takes up nothing more', async () => {
    const queue = open({ concurrency: 1 });
    const started = createSignal();
    const release = createSignal();
    const done: string[] = [];
    await queue.start(
      extract(async (id) => {
        started.give();
        await release.seen;
        done.push(id);
      }),
    );
    await queue.add(job('first'));
    await started.seen;
    await queue.add(job('second'));
    const stopped = queue.stop().then(() => done.push('stopped'));
    release.give();
    await stopped;
    expect(done).toEqual(['first', 'stopped']);
  });

  test('stopping lets go of what still runs after the grace period', async () => {
    const queue = open({ graceMs: 20 });
    const started = createSignal();
    const release = createSignal();
    await queue.start(
      extract(async () => {
        started.give();
        await release.seen;
      }),
    );
    await queue.add(job('endless'));
    await started.seen;
    await queue.stop();
    release.give();
  });

  test('answers while it can take jobs, and no more when it is stopped', async () => {
    const queue = open();
    await queue.ping();
    await queue.start(extract(idle.handle));
    await queue.ping();
    await queue.stop();
    await expect(queue.ping()).rejects.toThrow('queue');
  });

  test('no start without exactly one handler for each name', async () => {
    await expect(open().start([idle])).rejects.toThrow('extract has 0 handlers');
    await expect(open().start([...extract(idle.handle), idle])).rejects.toThrow('tidy has 2 handlers');
    await expect(open().start([...extract(idle.handle), { ...idle, name: 'other' }])).rejects.toThrow(
      'no job is named other',
    );
    await expect(open().add({ name: 'other', id: 'a' })).rejects.toThrow('No job is named other');
  });
});

(redis === null ? describe.skip : describe)('Bull on a Redis that forgets or is away', () => {
  test('jobs that Redis forgot run when they are added again', async () => {
    if (redis === null) return;
    const queue = createBullQueue(usual, redis.url, redis.prefix);
    opened.push(queue);
    const ran = createSignal<string>();
    await queue.add(job('forgotten'));
    await redis.flush();
    await queue.add(job('forgotten'));
    await queue.start(
      extract((id) => {
        ran.give(id);
        return Promise.resolve();
      }),
    );
    expect(await ran.seen).toBe('forgotten');
  });

  test('a second process works off what the first has added', async () => {
    if (redis === null) return;
    const server = createBullQueue(usual, redis.url, redis.prefix, 'shared');
    const worker = createBullQueue(usual, redis.url, redis.prefix, 'shared');
    opened.push(server, worker);
    const ran = createSignal<string>();
    await worker.start(
      extract((id) => {
        ran.give(id);
        return Promise.resolve();
      }),
    );
    await server.add(job('over there'));
    expect(await ran.seen).toBe('over there');
  });

  test('adding, starting and stopping do not hang where no Redis is, and it is said once', async () => {
    const queue = createBullQueue(usual, DEAD_REDIS_URL, 'none');
    await queue.start(extract(idle.handle));
    await queue.add(job('a'));
    await queue.add(job('b'));
    await expect(queue.ping()).rejects.toThrow('out of reach');
    await queue.stop();
    expect(reports.filter((message) => message.includes('ECONNREFUSED'))).toHaveLength(1);
  });
});
