import { Database } from '../../src/storage/index.js';
import { removeDataFolders, startTestService, upload } from '../support/service-app.js';
import { writeNumberedNotice } from '../support/service-notices.js';

afterAll(removeDataFolders);

it('no space left is 507 with what to do, and passes when there is room again', async () => {
  const service = await startTestService({ runWorker: false });
  const limit = (pages: number): Promise<unknown> =>
    service.app.get(Database).write((manager) => manager.query(`PRAGMA max_page_count = ${pages}`));
  await limit(60);
  const text = writeNumberedNotice(1).padEnd(1_000_000, '。');
  const full = await upload(service, text, 'a.txt');
  expect([full.status, full.body]).toEqual([
    507,
    expect.objectContaining({ code: 'storage-full', detail: expect.stringContaining('清理空间') as string }),
  ]);
  await limit(1_000_000);
  expect((await upload(service, text, 'a.txt')).status).toBe(202);
  await service.close();
});

it('a database out of reach is 503 with when to try again, and says nothing of its inside', async () => {
  const service = await startTestService({ runWorker: false });
  await service.app.get(Database).close();
  const { status, body, headers } = await service.http().get('/api/v1/notices');
  expect([status, body.code, headers['retry-after']]).toEqual([503, 'database-unavailable', '5']);
  expect(JSON.stringify(body)).not.toContain('SQL');
  await service.close();
});
