import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

const REDIS_URL = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/9';

/** A part of a Redis server of one's own: every key begins with `prefix`. */
export interface TestRedis {
  readonly url: string;
  readonly prefix: string;
  /** Forgets every key under the prefix, as a flushed server would. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function connect(): Promise<Redis> {
  const client = new Redis(REDIS_URL, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Opens a part of the test server; null where it cannot be reached, which it says, and which fails under CI=true. */
export async function openRedis(): Promise<TestRedis | null> {
  let client: Redis;
  try {
    client = await connect();
  } catch (error) {
    const reason = `Redis at ${new URL(REDIS_URL).host} cannot be reached (${String(error)})`;
    if (process.env['CI'] === 'true') throw new Error(`${reason}, and CI=true allows no skipping`, { cause: error });
    process.stderr.write(`\n*** SKIPPED on Bull: ${reason}. Set TEST_REDIS_URL. ***\n`);
    return null;
  }
  const prefix = `taizhang-test-${randomBytes(6).toString('hex')}`;
  const flush = async (): Promise<void> => {
    const keys = await client.keys(`${prefix}*`);
    if (keys.length > 0) await client.del(keys);
  };
  return {
    url: REDIS_URL,
    prefix,
    flush,
    close: async () => {
      await flush();
      await client.quit();
    },
  };
}
