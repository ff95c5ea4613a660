import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openStorage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { toEnvironment } from '../support/service-engines.js';
import { writeNumberedNotice } from '../support/service-notices.js';
import { startCli } from '../support/service-process.js';
import { until } from '../support/until.js';

const engines = await findEngines();
const NOTICES = 12;
const LEASE_SECONDS = 2;

describe.each(engines)('a worker that stands still, on $name', (engine) => {
  it('loses what it holds when its lease has run out, and does no harm when it wakes', async () => {
    const place = await engine.create();
    const storage = await openStorage({ ...place.config, databaseTimeoutSeconds: 3 });
    const workers: ChildProcess[] = [];
    const startWorker = async (): Promise<ChildProcess> => {
      const worker = await startCli(['worker'], {
        ...toEnvironment({ ...place.config, redisUrl: null }),
        EXTRACT_WORKERS: '1',
        JOB_LEASE_SECONDS: String(LEASE_SECONDS),
        LOG_LEVEL: 'silent',
      });
      worker.stdout?.resume();
      worker.stderr?.resume();
      workers.push(worker);
      return worker;
    };
    for (let number = 0; number < NOTICES; number += 1) {
      const text = writeNumberedNotice(number);
      const document = { fileName: `${number}.txt`, mediaType: 'text/plain', bytes: Buffer.from(text) };
      await storage.documents.accept(document);
    }
    const first = await startWorker();
    // Stopped inside a write it would hold SQLite's file: let it go on and stop it again until it holds a notice alone.
    await until(async () => {
      const counts = await storage.documents.countByState();
      if (counts.processing === 0) return false;
      first.kill('SIGSTOP');
      const isHeld = await storage.audit.append({ actor: 'test', action: 'exported' }).then(
        async () => (await storage.documents.countByState()).processing > 0,
        () => false,
      );
      if (!isHeld) first.kill('SIGCONT');
      return isHeld;
    });
    await startWorker();
    const isDone = async (): Promise<boolean> => (await storage.documents.countByState()).done === NOTICES;
    await until(isDone);
    first.kill('SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, LEASE_SECONDS * 1000));
    expect(await storage.documents.countByState()).toEqual({ queued: 0, processing: 0, done: NOTICES, failed: 0 });
    for (const worker of workers) {
      worker.kill('SIGTERM');
      await once(worker, 'exit');
    }
    await storage.close();
    await place.drop();
  });
});
