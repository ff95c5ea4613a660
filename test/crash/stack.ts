import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, type Storage } from '../../src/storage/index.js';
import { buildSources } from '../support/build-sources.js';
import { findFreePort } from '../support/free-port.js';
import { startPostgres, startRedis } from './servers.js';
import { supervise, type Supervised } from './supervise.js';

export const crashEngines = ['embedded', 'production'] as const;
export type CrashEngine = (typeof crashEngines)[number];

/** Everything of one engine, running: what may be killed, where to send notices, how to look into the database. */
export interface Stack {
  readonly url: string;
  /** The folder `taizhang import` takes in again and again. */
  readonly incoming: string;
  readonly processes: readonly Supervised[];
  readonly storage: Storage;
  /** Ends service, workers and import, and lets the database go on for those who look into it. */
  readonly stopTaizhang: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * `embedded`: one service on SQLite with the queue in the process, and `taizhang import` beside it on the same file.
 * `production`: a service that only accepts, two workers, an import, PostgreSQL and Redis.
 */
export async function startStack(engine: CrashEngine): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-crash-'));
  const incoming = join(folder, 'incoming');
  const dataDir = join(folder, 'data');
  await mkdir(incoming);
  await mkdir(dataDir);
  const servers = engine === 'production' ? [await startPostgres(), await startRedis()] : [];
  const [postgres, redis] = servers;
  const storage = await openStorage({ dataDir, databaseUrl: postgres?.url ?? null });
  const port = await findFreePort();
  const env = {
    DATA_DIR: dataDir,
    EXTRACT_WORKERS: '1',
    RATE_LIMIT_PER_MINUTE: '0',
    LOG_LEVEL: 'warn',
    ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }),
    ...(redis === undefined ? {} : { REDIS_URL: redis.url }),
  };
  const main = join(await buildSources(), 'dist', 'cli', 'main.js');
  const run = (args: readonly string[], more: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [main, ...args], {
      env: { PATH: process.env['PATH'], ...env, ...more },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const service = { PORT: String(port), ...(engine === 'production' ? { RUN_WORKER: '0' } : {}) };
  const workers = engine === 'production' ? ['worker 1', 'worker 2'] : [];
  const taizhang = [
    supervise('service', () => run(['serve'], service)),
    ...workers.map((name) => supervise(name, () => run(['worker']))),
    supervise('import', () => run(['import', incoming])),
  ];
  return {
    url: `http://127.0.0.1:${port}`,
    incoming,
    processes: [...taizhang, ...servers.map((server) => server.process)],
    storage,
    stopTaizhang: async () => {
      await Promise.all(taizhang.map((one) => one.stop()));
    },
    remove: async () => {
      await storage.close();
      for (const server of servers) {
        await server.process.stop();
        await server.remove();
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
