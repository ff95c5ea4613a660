import { once } from 'node:events';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../../src/config/index.js';
import {
  removeDataFolders,
  startTestService,
  type TestService,
  upload,
  waitUntilRead,
} from '../support/service-app.js';
import { writeNumberedNotice } from '../support/service-notices.js';

const services: TestService[] = [];

async function start(changes: Partial<Config>): Promise<{ service: TestService; port: number }> {
  const service = await startTestService(changes);
  services.push(service);
  await service.app.listen(0, '127.0.0.1');
  return { service, port: (service.app.getHttpServer().address() as AddressInfo).port };
}

afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
  await removeDataFolders();
});

/** A multipart request whose body a test writes piece by piece; what is answered, as soon as it is. */
function openUpload(
  port: number,
  path: string,
): { readonly request: ClientRequest; readonly answer: Promise<{ status: number; code: string }> } {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path, headers });
  const answer = new Promise<{ status: number; code: string }>((resolve, reject) => {
    request.on('response', (message: IncomingMessage) => {
      let text = '';
      message.on('data', (chunk: Buffer) => (text += chunk.toString()));
      message.on('end', () => {
        resolve({ status: message.statusCode ?? 0, code: (JSON.parse(text) as { code: string }).code });
      });
    });
    request.on('error', reject);
  });
  answer.catch(() => undefined);
  return { request, answer };
}

const filePart = (name: string, content: string): string =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n`;

describe('bodies', () => {
  it('text fields are few and short', async () => {
    const { service } = await start({});
    const many = service.http().post('/api/v1/notices');
    for (let index = 0; index < 11; index += 1) void many.field(`f${index}`, 'x');
    expect((await many.attach('file', Buffer.from('x'), 'a.txt')).status).toBe(400);
    const long = service
      .http()
      .post('/api/v1/imports')
      .field('f', 'x'.repeat(65 * 1024));
    expect((await long.attach('files', Buffer.from('x'), 'a.txt')).status).toBe(400);
    expect((await service.http().get('/api/v1/notices')).body.items).toEqual([]);
  });

  it('one that says it is too large is not read, one that grows too large is cut off', async () => {
    const { service, port } = await start({ uploadLimitMb: 1, importLimitMb: 1 });
    const honest = await upload(service, 'x'.repeat(3_000_000), 'a.txt');
    expect([honest.status, honest.body['code']]).toEqual([413, 'file-too-large']);
    const { request, answer } = openUpload(port, '/api/v1/imports');
    for (let index = 0; index < 5; index += 1) request.write(filePart(`${index}.txt`, 'x'.repeat(900_000)));
    expect(await answer).toMatchObject({ status: 413, code: 'file-too-large' });
    expect((await service.http().get('/api/v1/notices')).body.items).toEqual([]);
  });

  it('one that drips loses its place within seconds', async () => {
    const { service, port } = await start({ uploadsAtOnce: 1, uploadStallSeconds: 1 });
    const { request, answer } = openUpload(port, '/api/v1/notices');
    request.write(filePart('a.txt', 'half'));
    const dripping = setInterval(() => request.write('x'), 100);
    await wait(300);
    expect((await upload(service, writeNumberedNotice(1), 'b.txt')).status).toBe(429);
    expect(await answer).toEqual({ status: 408, code: 'upload-too-slow' });
    clearInterval(dripping);
    expect((await upload(service, writeNumberedNotice(1), 'b.txt')).status).toBe(202);
  });
});

describe('event streams', () => {
  it('are so many and no more, each told everything, and closing one makes room', async () => {
    const { service, port } = await start({ eventStreamsAtOnce: 2, runWorker: false });
    const { body } = await service
      .http()
      .post('/api/v1/imports')
      .attach('files', Buffer.from(writeNumberedNotice(1)), 'a.txt');
    const watch = async (): Promise<IncomingMessage> => {
      const request = httpRequest({ port, host: '127.0.0.1', path: `/api/v1/imports/${String(body.id)}/events` });
      request.end();
      const [message] = (await once(request, 'response')) as [IncomingMessage];
      return message;
    };
    const hearFile = async (message: IncomingMessage): Promise<void> => {
      for await (const chunk of message) if (String(chunk).includes('"a.txt"')) return;
    };
    const [first, second] = [await watch(), await watch()];
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    const refused = await watch();
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '5']);
    refused.resume();
    await Promise.all([hearFile(first), hearFile(second)]);
    first.destroy();
    second.destroy();
    let third = await watch();
    while (third.statusCode === 429) {
      third.resume();
      await wait(50);
      third = await watch();
    }
    await hearFile(third);
    third.destroy();
  });
});

describe('names of files', () => {
  it('keep no mark that turns or hides, and are cut with their ending', async () => {
    const { service } = await start({});
    const named = async (text: string, name: string): Promise<string> => {
      const { id } = await upload(service, text, name);
      return String((await service.http().get(`/api/v1/notices/${id}`)).body.fileName);
    };
    expect(await named(writeNumberedNotice(1), '报告\u202Efdp.docx')).toBe('报告\uFFFDfdp.docx');
    const long = await named(writeNumberedNotice(2), `${'通'.repeat(400)}.docx`);
    expect([long.length, long.slice(-6)]).toEqual([255, '….docx']);
  });
});

describe('queries', () => {
  const thousand = Array.from({ length: 1000 }, (_, index) => `t${index}`).join(' ');

  it.each<[string, string]>([
    ['/notices?q=%00', 'invalid-query'],
    ['/notices?issuer=%00', 'invalid-query'],
    ['/issues?q=a%00b', 'invalid-query'],
    [`/issues?q=${encodeURIComponent(thousand)}`, 'invalid-query'],
    [
      `/issues?q=${encodeURIComponent(Array.from({ length: 21 }, (_, index) => `词${index}`).join(' '))}`,
      'invalid-query',
    ],
    [`/issues?section=${encodeURIComponent('长'.repeat(501))}`, 'invalid-query'],
    [`/notices?q=${encodeURIComponent('长'.repeat(501))}`, 'invalid-query'],
    [`/overview?issuer=${encodeURIComponent('长'.repeat(501))}`, 'invalid-query'],
    ['/notices?cursor=-1', 'invalid-cursor'],
    ['/notices?cursor=99999999999999999999', 'invalid-cursor'],
    ['/issues?cursor=x', 'invalid-cursor'],
    ['/series?cursor=%27%20OR%201', 'invalid-cursor'],
    [`/overview?cursor=${'x'.repeat(3000)}`, 'invalid-cursor'],
  ])('%# is 400: %.60s', async (path, code) => {
    const { service } = await start({ runWorker: false });
    const { status, body } = await service.http().get(`/api/v1${path}`);
    expect([status, body.code]).toEqual([400, code]);
  });
});

describe('comparisons', () => {
  it('that take too much, or too many at once, are refused with a code', async () => {
    const { service } = await start({ compareTimeoutSeconds: 0.001 });
    const ids: string[] = [];
    for (const number of [1, 2]) {
      const { id } = await upload(service, writeNumberedNotice(number), `${number}.txt`);
      await waitUntilRead(service, id);
      ids.push(id);
    }
    const path = `/api/v1/comparisons?from=${ids.join('&to=')}`;
    const large = await service.http().get(path);
    expect([large.status, large.body.code]).toEqual([422, 'comparison-too-large']);
    const { service: full } = await start({ dataDir: service.config.dataDir, compareQueueLimit: 0 });
    const many = await full.http().get(path);
    expect([many.status, many.body.code, many.headers['retry-after']]).toEqual([429, 'too-many-comparisons', '5']);
  });
});
