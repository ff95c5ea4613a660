import type { Config } from '../../src/config/index.js';
import { findEngines } from './databases.js';
import { type RedisServer, startRedisServer } from './redis-server.js';

/** Where a service under test keeps its rows and its queue: all of it new, and taken away by `drop`. */
export interface ServicePlace {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl' | 'redisUrl'>;
  readonly drop: () => Promise<void>;
}

export interface ProductionPlace extends ServicePlace {
  readonly redis: RedisServer;
}

export interface ServiceEngine<Place extends ServicePlace = ServicePlace> {
  readonly name: string;
  readonly create: () => Promise<Place>;
}

/** The place as the environment of a process. */
export function toEnvironment({ dataDir, databaseUrl, redisUrl }: ServicePlace['config']): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
  };
}

/** PostgreSQL and Bull; null where either server is missing, which it says, and which fails under CI=true. */
export async function findProduction(): Promise<ServiceEngine<ProductionPlace> | null> {
  const postgres = (await findEngines()).find(({ name }) => name === 'PostgreSQL');
  const probe = await startRedisServer();
  await probe?.remove();
  if (probe === null) {
    const reason = 'redis-server is not installed';
    if (process.env['CI'] === 'true') throw new Error(`${reason}, and CI=true allows no skipping`);
    process.stderr.write(`\n*** SKIPPED on Bull: ${reason}. ***\n`);
  }
  if (postgres === undefined || probe === null) return null;
  return {
    name: 'PostgreSQL and Bull',
    create: async () => {
      const database = await postgres.create();
      const redis = await startRedisServer();
      if (redis === null) throw new Error('redis-server does not start');
      return {
        config: { ...database.config, redisUrl: redis.url },
        redis,
        drop: async () => {
          await redis.remove();
          await database.drop();
        },
      };
    },
  };
}

/** Both ways to run the service; the second only where its servers are. */
export async function findServiceEngines(): Promise<readonly ServiceEngine[]> {
  const [sqlite] = await findEngines();
  const embedded: ServiceEngine = {
    name: 'SQLite and the queue inside the process',
    create: async () => {
      if (sqlite === undefined) throw new Error('There is always SQLite.');
      const { config, drop } = await sqlite.create();
      return { config: { ...config, redisUrl: null }, drop };
    },
  };
  const production = await findProduction();
  return production === null ? [embedded] : [embedded, production];
}
