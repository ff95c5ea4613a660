import { readFile } from 'node:fs/promises';
import { buildPngScan } from '../../support/build-scan.js';
import { readScannedPages } from '../../support/build-scanned-ofd.js';
import {
  removeDataFolders,
  startTestService,
  type TestService,
  upload,
  waitUntilRead,
} from '../../support/service-app.js';
import { writeNotice, writeNumberedNotice } from '../../support/service-notices.js';

let service: TestService;

beforeAll(async () => {
  // Children that compile their sources take more memory than the product's.
  service = await startTestService({ uploadLimitMb: 1, extractMemoryMb: 1024 });
});

afterAll(async () => {
  await service.close();
  await removeDataFolders();
});

describe('POST /notices', () => {
  it('accepts a file, reads it in the background, and gives its record', async () => {
    const accepted = await upload(service, writeNotice(), '整改通报.txt');
    expect(accepted.status).toBe(202);
    expect(accepted.body).toEqual({
      id: accepted.id,
      state: 'queued',
      links: {
        self: `/api/v1/notices/${accepted.id}`,
        file: `/api/v1/notices/${accepted.id}/file`,
        ledger: `/api/v1/notices/${accepted.id}/ledger.xlsx`,
      },
    });
    const notice = await waitUntilRead(service, accepted.id);
    expect(notice).toMatchObject({
      id: accepted.id,
      state: 'done',
      fileName: '整改通报.txt',
      record: { schemaVersion: 1, source: { format: 'txt' } },
    });
    expect((notice.record as { issues: { status: string }[] }).issues.map((issue) => issue.status)).toEqual([
      'completed',
      'longTerm',
      'inProgress',
    ]);
    expect(notice.error).toBeUndefined();
  });

  it('answers the same bytes with 200 and the first id, under any name', async () => {
    const first = await upload(service, writeNumberedNotice(1), 'a.txt');
    const second = await upload(service, writeNumberedNotice(1), 'b.txt');
    expect([second.status, second.id]).toEqual([200, first.id]);
  });

  it('refuses a body without a file, or with the file in another field', async () => {
    const none = await service.http().post('/api/v1/notices').field('x', '1');
    expect([none.status, none.type, none.body.code]).toEqual([400, 'application/problem+json', 'file-missing']);
    const other = await service.http().post('/api/v1/notices').attach('document', Buffer.from('x'), 'x.txt');
    expect([other.status, other.body.code]).toEqual([400, 'invalid-request']);
  });
});

describe('a scan', () => {
  it('tells page by page how far it is read', async () => {
    const scan = buildPngScan(readScannedPages('circled-issues'));
    const { id } = await upload(service, scan, 'scan.pdf');
    const seen: unknown[] = [];
    for (let state: unknown = 'queued'; state === 'queued' || state === 'processing';) {
      const { body } = await service.http().get(`/api/v1/notices/${id}`);
      state = body.state;
      if (body.progress !== undefined) seen.push(body.progress);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(seen).toContainEqual({ page: expect.any(Number), pages: expect.any(Number) });
    const { body } = await service.http().get(`/api/v1/notices/${id}`);
    expect([body.state, body.progress, body.record.source.ocr]).toEqual(['done', undefined, true]);
  });
});

describe('files that are no notices', () => {
  const cases: readonly (readonly [string, string, () => Promise<Uint8Array>])[] = [
    ['truncated.docx', 'corrupt-file', () => readFile('fixtures/defects/truncated.docx')],
    ['encrypted.docx', 'encrypted-file', () => readFile('fixtures/defects/encrypted.docx')],
    ['png-named.docx', 'format-mismatch', () => readFile('fixtures/defects/png-named.docx')],
    ['none.txt', 'no-issues', () => Promise.resolve(Buffer.from('关于召开年度工作会议的通知\n请各单位按时参加。'))],
  ];

  it.each(cases)('%s fails with %s and the service goes on', async (fileName, code, read) => {
    const { id, status } = await upload(service, await read(), fileName);
    expect(status).toBe(202);
    expect(await waitUntilRead(service, id)).toMatchObject({ state: 'failed', error: { code } });
    const ledger = await service.http().get(`/api/v1/notices/${id}/ledger.csv`);
    expect([ledger.status, ledger.body.code]).toEqual([409, 'notice-failed']);
    const next = await upload(
      service,
      writeNumberedNotice(cases.findIndex(([name]) => name === fileName) + 100),
      'next.txt',
    );
    expect(await waitUntilRead(service, next.id)).toMatchObject({ state: 'done' });
  });

  it('an empty file is refused at once', async () => {
    const { status, body } = await upload(service, '', 'empty.txt');
    expect([status, body.code]).toEqual([422, 'empty-file']);
  });

  it('a file over the limit is refused while it comes in', async () => {
    const { status, body } = await upload(service, new Uint8Array(1024 * 1024 + 1), 'large.docx');
    expect([status, body.code]).toEqual([413, 'file-too-large']);
  });

  it('a failed file given again is tried again', async () => {
    const bytes = Buffer.from('关于做好防汛工作的通知\n请高度重视。');
    const first = await upload(service, bytes, 'again.txt');
    await waitUntilRead(service, first.id);
    const second = await upload(service, bytes, 'again.txt');
    expect([second.status, second.id, second.body.state]).toEqual([200, first.id, 'queued']);
    expect(await waitUntilRead(service, first.id)).toMatchObject({ state: 'failed', error: { code: 'no-issues' } });
  });
});

describe('GET /notices/{id}/file', () => {
  it('gives the bytes back untouched, with the Chinese name', async () => {
    const bytes = Buffer.concat([Buffer.from(writeNumberedNotice(2)), Buffer.from([0x0a, 0xff, 0x00, 0x0d])]);
    const { id } = await upload(service, bytes, '整改“通报”(一).txt');
    const file = await service.http().get(`/api/v1/notices/${id}/file`).buffer(true).parse(collect);
    expect((file.body as Buffer).equals(bytes)).toBe(true);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="??????(?).txt"; filename*=UTF-8''%E6%95%B4%E6%94%B9%E2%80%9C%E9%80%9A%E6%8A%A5%E2%80%9D%28%E4%B8%80%29.txt`,
    );
    expect(file.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('the list', () => {
  it('pages through every notice once, newest first, and takes filters', async () => {
    const seen: { id: string; createdAt: string }[] = [];
    for (let cursor = ''; ;) {
      const { body } = await service.http().get('/api/v1/notices').query({ limit: 2, cursor });
      seen.push(...(body.items as { id: string; createdAt: string }[]));
      if (body.nextCursor === null) break;
      cursor = String(body.nextCursor);
    }
    expect(new Set(seen.map((item) => item.id)).size).toBe(seen.length);
    const times = seen.map((item) => item.createdAt);
    expect([...times].sort().reverse()).toEqual(times);
    const failed = await service.http().get('/api/v1/notices').query({ state: 'failed', issuer: '' });
    const states = (failed.body.items as { state: string }[]).map((item) => item.state);
    expect(states.length).toBeGreaterThanOrEqual(5);
    expect(new Set(states)).toEqual(new Set(['failed']));
    const byIssuer = await service.http().get('/api/v1/notices').query({ issuer: '渔政局', status: 'longTerm' });
    expect(byIssuer.body.items).toMatchObject([{ state: 'done', issuer: '中共澄湖市渔政局党组', issues: 3 }]);
  });

  it.each([{ cursor: 'x y' }, { limit: 0 }, { limit: 'many' }, { status: 'finished' }])('refuses %j', async (query) => {
    const { status, type, body } = await service.http().get('/api/v1/notices').query(query);
    expect([status, type]).toEqual([400, 'application/problem+json']);
    expect(['invalid-cursor', 'invalid-request']).toContain(body.code);
  });
});

describe('DELETE /notices/{id}', () => {
  it('forgets the notice and all that was derived from it', async () => {
    const { id } = await upload(service, writeNumberedNotice(3), 'gone.txt');
    await waitUntilRead(service, id);
    expect((await service.http().get('/api/v1/issues').query({ q: '第3号泵站' })).body.items).toHaveLength(1);
    expect((await service.http().delete(`/api/v1/notices/${id}`)).status).toBe(204);
    for (const path of [`/api/v1/notices/${id}`, `/api/v1/notices/${id}/file`]) {
      const { status, body } = await service.http().get(path);
      expect([status, body.code]).toEqual([404, 'notice-not-found']);
    }
    expect((await service.http().delete(`/api/v1/notices/${id}`)).status).toBe(404);
    expect((await service.http().get('/api/v1/issues').query({ q: '第3号泵站' })).body.items).toEqual([]);
    expect((await upload(service, writeNumberedNotice(3), 'gone.txt')).status).toBe(202);
  });
});

/** The body of a download as it came; superagent hands the parser what it calls a response: a stream. */
function collect(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => {
    done(null, Buffer.concat(chunks));
  });
}
