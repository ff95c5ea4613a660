import Bull from 'bull';
import { openRedis } from '../support/redis.js';
import { removeDataFolders, startTestService, upload } from '../support/service-app.js';
import { writeNumberedNotice } from '../support/service-notices.js';

const redis = await openRedis();

afterAll(async () => {
  await redis?.close();
  await removeDataFolders();
});

(redis === null ? it.skip : it)('installations that share a Redis see the jobs of their own prefix alone', async () => {
  if (redis === null) return;
  const service = await startTestService({
    redisUrl: redis.url,
    redisPrefix: `${redis.prefix}-one`,
    runWorker: false,
  });
  expect((await upload(service, writeNumberedNotice(1), 'a.txt')).status).toBe(202);
  const count = async (prefix: string): Promise<number> => {
    const queue = new Bull('jobs', redis.url, { prefix });
    const waiting = await queue.getWaitingCount();
    await queue.close();
    return waiting;
  };
  expect([await count(`${redis.prefix}-one`), await count(`${redis.prefix}-other`)]).toEqual([1, 0]);
  await service.close();
});
