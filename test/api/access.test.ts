import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assertMayListen } from '../../src/api/index.js';
import { AccessService } from '../../src/ledger/index.js';
import { removeDataFolders, startTestService, type TestService, waitUntilRead } from '../support/service-app.js';
import { writeNumberedNotice } from '../support/service-notices.js';

type Role = 'reader' | 'editor' | 'admin';

let service: TestService;
let port: number;

beforeEach(async () => {
  service = await startTestService({ hostNames: ['taizhang.example.org'] });
  await service.app.listen(0, '127.0.0.1');
  ({ port } = service.app.getHttpServer().address() as AddressInfo);
});

afterEach(async () => {
  await service.close();
  await removeDataFolders();
});

const addKey = (name: string, role: Role): Promise<string> => service.app.get(AccessService).addKey(name, role);

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: IncomingMessage;
}

/** A request as a client writes it that sets every header itself, `Host` included. */
function ask(method: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', method, path, headers }, (message) => {
      let text = '';
      message.on('data', (chunk: Buffer) => (text += chunk.toString()));
      message.on('end', () => {
        const isProblem = message.headers['content-type']?.startsWith('application/problem+json') === true;
        const code = isProblem ? (JSON.parse(text) as { code: string }).code : undefined;
        resolve({ status: message.statusCode ?? 0, code, message });
      });
    });
    request.on('error', reject);
    request.end();
  });
}

const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` });

describe('without a key', () => {
  it('this machine may do anything, and nobody a proxy lets through', async () => {
    expect((await ask('GET', '/api/v1/notices')).status).toBe(200);
    expect((await ask('GET', '/api/v1/audit')).status).toBe(200);
    for (const header of ['X-Forwarded-For', 'Forwarded'])
      expect((await ask('GET', '/api/v1/notices', { [header]: '203.0.113.7' })).code).toBe('unauthenticated');
    const { body } = await service.http().get('/api/v1/session');
    expect(body).toEqual({ name: 'local', role: 'admin', guarded: false });
  });

  it('no other address is listened on; with one it is', async () => {
    const everywhere = { ...service.config, host: '0.0.0.0' };
    await expect(assertMayListen(service.app, everywhere)).rejects.toThrow(/taizhang key add NAME --role admin/u);
    await expect(assertMayListen(service.app, service.config)).resolves.toBeUndefined();
    await addKey('first', 'admin');
    await expect(assertMayListen(service.app, everywhere)).resolves.toBeUndefined();
  });
});

describe('with keys', () => {
  it('every call but live needs one, written as it may be', async () => {
    const key = await addKey('reader', 'reader');
    for (const path of [
      '/api/v1/notices',
      '/API/v1/notices',
      '/api/v1/issues?q=台账',
      '/metrics',
      '/health/ready',
      '/api/docs',
      '/api/openapi.json',
      '/api/v1/session',
    ]) {
      const refused = await ask('GET', encodeURI(path));
      expect([path, refused.status, refused.code]).toEqual([path, 401, 'unauthenticated']);
      expect(refused.message.headers['www-authenticate']).toMatch(/^Bearer/u);
      expect((await ask('GET', encodeURI(path), bearer(key))).status).toBe(200);
    }
    for (const wrong of [`${key}x`, '', 'tz_'])
      expect((await ask('GET', '/api/v1/notices', bearer(wrong))).status).toBe(401);
    expect((await ask('GET', '/health/live')).status).toBe(200);
  });

  it('a revoked key lets nobody in, nor does the service fall back to being open', async () => {
    const key = await addKey('gone', 'admin');
    await service.app.get(AccessService).revokeKey('gone');
    expect((await ask('GET', '/api/v1/notices', bearer(key))).status).toBe(401);
    expect((await ask('GET', '/api/v1/notices')).status).toBe(401);
  });

  it.each<[Role, string, string, 'allowed' | 'forbidden']>([
    ['reader', 'GET', '/api/v1/notices', 'allowed'],
    ['reader', 'POST', '/api/v1/notices', 'forbidden'],
    ['reader', 'POST', '/api/v1/imports', 'forbidden'],
    ['reader', 'PATCH', '/api/v1/notices/x', 'forbidden'],
    ['reader', 'DELETE', '/api/v1/notices/x', 'forbidden'],
    ['reader', 'GET', '/api/v1/audit', 'forbidden'],
    ['editor', 'POST', '/api/v1/notices', 'allowed'],
    ['editor', 'POST', '/api/v1/imports', 'allowed'],
    ['editor', 'DELETE', '/api/v1/imports/x', 'allowed'],
    ['reader', 'POST', '/api/v1/notices/x/reading', 'forbidden'],
    ['editor', 'POST', '/api/v1/notices/x/reading', 'allowed'],
    ['reader', 'DELETE', '/api/v1/notices/x/reading', 'forbidden'],
    ['editor', 'DELETE', '/api/v1/notices/x/reading', 'allowed'],
    ['editor', 'DELETE', '/api/v1/notices/x', 'forbidden'],
    ['editor', 'GET', '/api/v1/audit', 'forbidden'],
    ['admin', 'DELETE', '/api/v1/notices/x', 'allowed'],
    ['admin', 'GET', '/api/v1/audit', 'allowed'],
  ])('a key of the role %s: %s %s is %s', async (role, method, path, outcome) => {
    const answer = await ask(method, path, bearer(await addKey(role, role)));
    if (outcome === 'forbidden') expect([answer.status, answer.code]).toEqual([403, 'forbidden']);
    else expect([401, 403]).not.toContain(answer.status);
  });

  it('each has its own number of requests a minute', async () => {
    const strict = await startTestService({ rateLimitPerMinute: 2 });
    const access = strict.app.get(AccessService);
    const [one, other] = [await access.addKey('one', 'reader'), await access.addKey('other', 'reader')];
    const statuses = [];
    for (const key of [one, one, one, other])
      statuses.push((await strict.http().get('/api/v1/series').set(bearer(key))).status);
    expect(statuses).toEqual([200, 200, 429, 200]);
    await strict.close();
  });
});

describe('a browser', () => {
  it('shows its key once, and from then on a cookie no script can read and no other site sends', async () => {
    const key = await addKey('王五', 'editor');
    const opened = await service.http().post('/api/v1/session').send({ key });
    expect([opened.status, opened.body]).toEqual([201, { name: '王五', role: 'editor', guarded: true }]);
    const cookie = String(opened.headers['set-cookie']);
    expect(cookie).toMatch(/^taizhang_session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/u);
    expect(cookie).not.toContain(key);
    const shown = cookie.split(';')[0] ?? '';
    expect((await service.http().get('/api/v1/session').set('Cookie', shown)).body.name).toBe('王五');
    expect((await service.http().delete('/api/v1/session').set('Cookie', shown)).status).toBe(204);
    expect((await service.http().get('/api/v1/notices').set('Cookie', shown)).status).toBe(401);
    expect((await service.http().post('/api/v1/session').send({ key: 'tz_no' })).status).toBe(401);
  });

  it.each([
    ['a name that stands for our address (DNS rebinding)', { Host: 'evil.example:3000' }],
    ['an address that is not this machine’s', { Host: '192.0.2.1:3000' }],
    ['no host at all', { Host: 'a b' }],
    ['a page of another site', { Origin: 'http://evil.example' }],
    ['a page of another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { Origin: 'null' }],
    ['what the browser calls cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['what the browser calls same-site', { 'Sec-Fetch-Site': 'same-site' }],
  ])(
    'is refused with %s, reading or writing, with a key or without',
    async (_what, headers: Record<string, string>) => {
      for (const [method, path] of [
        ['GET', '/api/v1/notices'],
        ['POST', '/api/v1/notices'],
        ['GET', '/health/live'],
      ] as const)
        expect(await ask(method, path, headers)).toMatchObject({ status: 403, code: 'foreign-origin' });
      const key = await addKey('admin', 'admin');
      expect((await ask('GET', '/api/v1/notices', { ...headers, ...bearer(key) })).code).toBe('foreign-origin');
    },
  );

  it('may come by any name served, from our own page', async () => {
    const own = `http://127.0.0.1:${port}`;
    for (const headers of [
      { Origin: own },
      { Host: 'localhost:3000', Origin: 'http://localhost:3000' },
      { Host: 'TAIZHANG.example.org', Origin: 'https://taizhang.example.org' },
      { 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'none' },
    ] as Record<string, string>[])
      expect((await ask('GET', '/api/v1/notices', headers)).status).toBe(200);
  });
});

describe('the audit trail', () => {
  it('names who did what to what, and nothing removes an entry', async () => {
    const [editor, admin] = [await addKey('编辑', 'editor'), await addKey('管理员', 'admin')];
    const send = () =>
      service
        .http()
        .post('/api/v1/notices')
        .set(bearer(editor))
        .attach('file', Buffer.from(writeNumberedNotice(1)), 'a.txt');
    const { id } = (await send()).body as { id: string };
    await send();
    let state = '';
    while (state !== 'done')
      ({ state } = (await service.http().get(`/api/v1/notices/${id}`).set(bearer(admin))).body as { state: string });
    await service.http().get(`/api/v1/notices/${id}/ledger.csv`).set(bearer(editor)).expect(200);
    await service.http().delete(`/api/v1/notices/${id}`).set(bearer(admin)).expect(204);
    const { body } = await service.http().get('/api/v1/audit?limit=3').set(bearer(admin));
    expect(body.items).toMatchObject([
      { actor: '管理员', action: 'deleted', subject: id, detail: 'a.txt' },
      { actor: '编辑', action: 'exported', subject: `notices/${id}`, detail: 'ledger.csv' },
      { actor: '编辑', action: 'uploaded', subject: id, detail: 'a.txt' },
    ]);
    expect(Math.abs(Date.now() - Date.parse(String(body.items[0].at)))).toBeLessThan(60_000);
    const rest = await service.http().get(`/api/v1/audit?cursor=${body.nextCursor}`).set(bearer(admin));
    expect(
      (rest.body as { items: Record<string, string>[] }).items.map(({ action, subject }) => [action, subject]),
    ).toEqual([
      ['key-added', '管理员'],
      ['key-added', '编辑'],
    ]);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await ask(method, '/api/v1/audit', bearer(admin))).status).toBe(404);
    expect((await ask('GET', '/api/v1/audit?cursor=x', bearer(admin))).code).toBe('invalid-cursor');
  });

  it('an import is one entry, its files are none', async () => {
    const { body } = await service
      .http()
      .post('/api/v1/imports')
      .attach('files', Buffer.from(writeNumberedNotice(1)), 'a.txt')
      .attach('files', Buffer.from(writeNumberedNotice(2)), 'b.txt');
    const list = (await service.http().get('/api/v1/imports/' + String(body.id))).body as { id: string };
    expect(list.id).toBe(body.id);
    let items: readonly { readonly id: string }[] = [];
    while (items.length < 2)
      ({ items } = (await service.http().get('/api/v1/notices')).body as { items: { id: string }[] });
    for (const { id } of items) await waitUntilRead(service, id);
    const trail = (await service.http().get('/api/v1/audit')).body as { items: Record<string, string>[] };
    expect(trail.items).toMatchObject([{ actor: 'local', action: 'imported', subject: body.id }]);
  });
});
