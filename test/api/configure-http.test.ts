import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  removeDataFolders,
  startTestService,
  type TestService,
  upload,
  waitUntilRead,
} from '../support/service-app.js';
import { writeNumberedNotice } from '../support/service-notices.js';

let service: TestService;
let page: string;

beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), 'taizhang-page-'));
  await mkdir(join(page, 'assets'));
  await writeFile(join(page, 'index.html'), '<!doctype html><title>台账</title>');
  await writeFile(join(page, 'assets', 'a.js'), 'export {};');
  service = await startTestService({}, page);
});

afterAll(async () => {
  await service.close();
  await rm(page, { recursive: true });
  await removeDataFolders();
});

describe('operations', () => {
  it.each(['/health', '/api/v1/health'])('%s says live and ready', async (path) => {
    expect((await service.http().get(`${path}/live`)).body).toEqual({ status: 'ok' });
    const ready = await service.http().get(`${path}/ready`);
    expect([ready.status, ready.body.status]).toEqual([200, 'ok']);
  });

  it('metrics count uploads, notices by state and extraction time', async () => {
    const { id } = await upload(service, writeNumberedNotice(1), 'a.txt');
    await waitUntilRead(service, id);
    await upload(service, writeNumberedNotice(1), 'a.txt');
    const { text } = await service.http().get('/metrics');
    expect(text).toContain('taizhang_uploads_total{result="created"} 1');
    expect(text).toContain('taizhang_uploads_total{result="duplicate"} 1');
    expect(text).toContain('taizhang_notices{state="done"} 1');
    expect(text).toContain('taizhang_extraction_seconds_count{outcome="done"} 1');
  });

  it('the OpenAPI description names every route and what errors look like', async () => {
    const { body } = await service.http().get('/api/openapi.json');
    const paths = Object.keys(body.paths as object);
    for (const path of [
      '/notices',
      '/notices/{id}',
      '/notices/{id}/file',
      '/notices/{id}/ledger.xlsx',
      '/imports/{id}/events',
      '/comparisons',
      '/series/{id}',
      '/issues',
      '/overview',
    ])
      expect(paths).toContain(`/api/v1${path}`);
    expect(Object.keys((body.components as { schemas: object }).schemas)).toEqual(
      expect.arrayContaining(['Problem', 'NoticeRecord', 'Comparison']),
    );
    expect((await service.http().get('/api/docs')).text).toContain('swagger-ui');
  });

  it('the OpenAPI description is one of 3.1: what it refers to is there, and nothing is nullable the old way', async () => {
    const { body, text } = await service.http().get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const schemas = Object.keys((body.components as { schemas: object }).schemas);
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/gu)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((name) => !schemas.includes(name ?? ''))).toEqual([]);
    expect(text).not.toMatch(/"nullable"|#\/\$defs/u);
  });

  it('an unknown route is a problem document', async () => {
    const { status, type, body } = await service.http().get('/api/v1/nothing');
    expect([status, type]).toEqual([404, 'application/problem+json']);
    expect(body).toMatchObject({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'not-found',
      instance: '/api/v1/nothing',
    });
  });

  it('a body that is no JSON is a problem document', async () => {
    const { status, body } = await service
      .http()
      .patch('/api/v1/notices/x')
      .set('Content-Type', 'application/json')
      .send('{');
    expect([status, body.code]).toEqual([400, 'invalid-request']);
  });
});

describe('the page', () => {
  it('is served with its files, and for every address of its own', async () => {
    for (const path of ['/', '/notices/1', '/index.html'])
      expect((await service.http().get(path).set('Accept', 'text/html')).text).toContain('<title>台账');
    const asset = await service.http().get('/assets/a.js');
    expect([asset.status, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await service.http().get('/assets/none.js')).status).toBe(404);
    expect((await service.http().get('/assets/..%2f..%2fetc/passwd')).text).not.toContain('root:');
  });

  it('runs under a policy that lets nothing foreign in', async () => {
    const policy = (await service.http().get('/')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});

describe('limits', () => {
  it('too many uploads at once are answered 429 before their bodies are read, and room is made again', async () => {
    const narrow = await startTestService({ uploadsAtOnce: 1 });
    await narrow.app.listen(0, '127.0.0.1');
    const { port } = narrow.app.getHttpServer().address() as AddressInfo;
    const slow = httpRequest({
      port,
      method: 'POST',
      path: '/api/v1/notices',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b', Expect: '100-continue' },
    });
    slow.on('error', () => undefined);
    slow.flushHeaders();
    await once(slow, 'continue');
    slow.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf');
    const refused = await upload(narrow, writeNumberedNotice(1), 'a.txt');
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-uploads']);
    slow.destroy();
    for (let status = 429; status === 429;) ({ status } = await upload(narrow, writeNumberedNotice(1), 'a.txt'));
    expect((await narrow.http().get('/api/v1/notices')).body.items).toHaveLength(1);
    await narrow.close();
  });

  it('an address that asks too often is answered 429, health and metrics aside', async () => {
    const strict = await startTestService({ rateLimitPerMinute: 2 });
    const statuses = [];
    for (const path of ['/api/v1/series', '/api/v1/series', '/health/live', '/api/v1/series', '/metrics']) {
      const { status, body, headers } = await strict.http().get(path);
      statuses.push(status);
      if (status === 429) expect([body.code, Number(headers['retry-after']) > 0]).toEqual(['too-many-requests', true]);
    }
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
    await strict.close();
  });
});
