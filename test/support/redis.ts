import { randomBytes } from 'node:crypto';
import Bull from 'bull';

const REDIS_URL = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/9';

/** Where nothing listens: port 1 is nobody's. */
export const DEAD_REDIS_URL = 'redis://127.0.0.1:1';

/** A part of a Redis server of one's own: every key begins with `prefix`. */
export interface TestRedis {
  readonly url: string;
  readonly prefix: string;
  /** Forgets every key under the prefix, as a flushed server would. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The Redis client Bull brings along, connected; rejects at once where nothing listens. */
async function connect(): Promise<Bull.Queue['client']> {
  const queue = new Bull('probe', REDIS_URL, { redis: { maxRetriesPerRequest: 1, retryStrategy: () => null } });
  queue.on('error', () => undefined);
  await queue.isReady();
  return queue.client;
}

/** Opens a part of the test server; null where it cannot be reached, which it says, and which fails under CI=true. */
export async function openRedis(): Promise<TestRedis | null> {
  let client: Bull.Queue['client'];
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
