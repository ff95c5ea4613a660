import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildZip, renameRaw } from '../../support/build-zip.js';
import { createDocx, paragraph } from '../../support/docx-package.js';
import {
  removeDataFolders,
  startTestService,
  type TestService,
  upload,
  waitUntilRead,
} from '../../support/service-app.js';
import { writeNotice, writeNumberedNotice } from '../../support/service-notices.js';

interface ReportedFile {
  readonly path: string;
  readonly state: string;
  readonly code: string | null;
  readonly noticeId: string | null;
  readonly nearDuplicateOf: string | null;
}

let service: TestService;
const bytes = (text: string): Uint8Array => Buffer.from(text);

beforeAll(async () => {
  service = await startTestService();
});

afterAll(async () => {
  await service.close();
  await removeDataFolders();
});

async function startImport(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const post = service.http().post('/api/v1/imports');
  for (const [name, content] of Object.entries(files)) post.attach('files', Buffer.from(content), name);
  const { status, body } = await post;
  expect(status).toBe(202);
  return String(body.id);
}

/** Follows the events of an import to their end; what each event said, in order. */
async function followEvents(id: string): Promise<{ readonly type: string; readonly data: Record<string, unknown> }[]> {
  const { text, type } = await service.http().get(`/api/v1/imports/${id}/events`).buffer(true);
  expect(type).toBe('text/event-stream');
  return text
    .split('\n\n')
    .filter((block) => block.includes('data:'))
    .map((block) => ({
      type: /^event: (.*)$/mu.exec(block)?.[1] ?? '',
      data: JSON.parse(/^data: (.*)$/mu.exec(block)?.[1] ?? '{}') as Record<string, unknown>,
    }));
}

async function readReport(id: string): Promise<ReportedFile[]> {
  return (await service.http().get(`/api/v1/imports/${id}/report.json`)).body as ReportedFile[];
}

describe('imports', () => {
  it('takes a ZIP apart: imported, duplicate and failed files are each named, in events and reports', async () => {
    const known = await upload(service, writeNumberedNotice(1), 'known.txt');
    await waitUntilRead(service, known.id);
    const zip = buildZip({
      '2023/一.txt': bytes(writeNumberedNotice(2)),
      '2023/二.txt': bytes(writeNumberedNotice(3)),
      '2023/再.txt': bytes(writeNumberedNotice(2)),
      'known.txt': bytes(writeNumberedNotice(1)),
      'broken.docx': await readFile('fixtures/defects/truncated.docx'),
      'empty.txt': new Uint8Array(0),
      AAAABBBB: bytes(writeNumberedNotice(4)),
    });
    const gbk = Uint8Array.from([0xd5, 0xfb, 0xb8, 0xc4, 0xcd, 0xa8, 0xb1, 0xa8]);
    const id = await startImport({ '归档.zip': renameRaw(zip, 'AAAABBBB', gbk) });
    const events = await followEvents(id);
    expect(events.at(-1)).toMatchObject({
      type: 'end',
      data: {
        state: 'done',
        counts: { found: 7, imported: 3, duplicates: 2, failed: 2, working: 0, pending: 0, cancelled: 0 },
      },
    });
    const last = new Map(events.filter(({ type }) => type === 'file').map(({ data }) => [data.path, data.state]));
    const expected = {
      '归档.zip/2023/一.txt': 'imported',
      '归档.zip/2023/二.txt': 'imported',
      '归档.zip/2023/再.txt': 'duplicate',
      '归档.zip/broken.docx': 'failed',
      '归档.zip/empty.txt': 'failed',
      '归档.zip/known.txt': 'duplicate',
      '归档.zip/整改通报': 'imported',
    };
    expect(Object.fromEntries(last)).toEqual(expected);
    const report = await readReport(id);
    expect(Object.fromEntries(report.map((file) => [file.path, file.state]))).toEqual(expected);
    expect(report.filter((file) => file.code !== null).map((file) => file.code)).toEqual([
      'corrupt-file',
      'empty-file',
    ]);
    expect(report.find((file) => file.path.endsWith('known.txt'))?.noticeId).toBe(known.id);
    const page = await service.http().get(`/api/v1/imports/${id}`).query({ limit: 3 });
    expect([page.body.state, (page.body.items as unknown[]).length, page.body.nextCursor === null]).toEqual([
      'done',
      3,
      false,
    ]);
    expect(await readdir(join(service.config.dataDir, 'imports'))).toEqual([]);
    expect(await readdir(join(service.config.dataDir, 'receiving'))).toEqual([]);
  });

  it('takes many single files, two of one name too', async () => {
    const post = service.http().post('/api/v1/imports');
    post
      .attach('files', Buffer.from(bytes(writeNumberedNotice(10))), 'a.txt')
      .attach('files', Buffer.from(bytes(writeNumberedNotice(11))), 'a.txt');
    const id = String((await post).body.id);
    await followEvents(id);
    expect((await readReport(id)).map(({ path, state }) => [path, state])).toEqual([
      ['a.txt', 'imported'],
      ['a.txt (2)', 'imported'],
    ]);
  });

  it('a failed file is imported again after repair, under the same name', async () => {
    const docx = createDocx({
      body: writeNumberedNotice(20)
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
    });
    const broken = await startImport({ 'a.docx': docx.subarray(0, docx.length - 200) });
    await followEvents(broken);
    expect((await readReport(broken)).map((file) => file.state)).toEqual(['failed']);
    const repaired = await startImport({ 'a.docx': docx });
    await followEvents(repaired);
    expect((await readReport(repaired)).map((file) => file.state)).toEqual(['imported']);
  });

  it('links the same notice in two formats, and not its follow-up', async () => {
    const lines = writeNotice({ issuer: '中共澄湖市园林局党组' }).split('\n');
    const first = await startImport({ 'a.txt': bytes(lines.join('\n')) });
    await followEvents(first);
    const docx = createDocx({ body: lines.map((line) => paragraph(line)).join('') });
    const second = await startImport({
      'a.docx': docx,
      'later.txt': bytes(writeNotice({ issuer: '中共澄湖市园林局党组', date: '2023年9月30日' })),
    });
    await followEvents(second);
    const original = (await readReport(first))[0]?.noticeId;
    const report = await readReport(second);
    expect(report.map(({ path, nearDuplicateOf }) => [path, nearDuplicateOf])).toEqual([
      ['a.docx', original],
      ['later.txt', null],
    ]);
  });

  it('writes formulas in the CSV report as text', async () => {
    const id = await startImport({ '=HYPERLINK("x").txt': bytes('x') });
    await followEvents(id);
    const { text, type } = await service.http().get(`/api/v1/imports/${id}/report.csv`);
    expect(type).toBe('text/csv');
    expect(text).toContain(`\r\n"'=HYPERLINK(""x"").txt",failed`);
  });

  it('an unknown import is a problem on every route', async () => {
    for (const path of ['', '/events', '/report.csv', '/report.json']) {
      const { status, type, body } = await service.http().get(`/api/v1/imports/none${path}`);
      expect([path, status, type, body.code]).toEqual([path, 404, 'application/problem+json', 'import-not-found']);
    }
    expect((await service.http().delete('/api/v1/imports/none')).body.code).toBe('import-not-found');
    const none = await service.http().post('/api/v1/imports').field('x', '1');
    expect([none.status, none.body.code]).toEqual([400, 'file-missing']);
  });
});

describe('cancelling', () => {
  it('withdraws what is not read yet and keeps the rest', async () => {
    const idle = await startTestService({ runWorker: false, queueLimit: 3 });
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`${index.toString()}.txt`, bytes(writeNumberedNotice(index))]),
    );
    const { body } = await idle
      .http()
      .post('/api/v1/imports')
      .attach('files', Buffer.from(buildZip(files)), 'a.zip');
    const id = String(body.id);
    while (((await idle.http().get(`/api/v1/imports/${id}`)).body.items as unknown[]).length < 3);
    const cancelled = await idle.http().delete(`/api/v1/imports/${id}`);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', counts: { working: 0, imported: 0, cancelled: 3 } });
    expect((await idle.http().get('/api/v1/notices')).body.items).toEqual([]);
    expect((await idle.http().delete(`/api/v1/imports/${id}`)).body.state).toBe('cancelled');
    await idle.close();
  });

  it('an import cut off by a stop goes on at the next start', async () => {
    const idle = await startTestService({ runWorker: false, queueLimit: 2 });
    const files = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`${index.toString()}.txt`, bytes(writeNumberedNotice(index))]),
    );
    const { body } = await idle
      .http()
      .post('/api/v1/imports')
      .attach('files', Buffer.from(buildZip(files)), 'a.zip');
    const id = String(body.id);
    while (((await idle.http().get(`/api/v1/imports/${id}`)).body.items as unknown[]).length < 2);
    await idle.close();
    const next = await startTestService({ dataDir: idle.config.dataDir });
    for (;;) {
      const view = await next.http().get(`/api/v1/imports/${id}`);
      if (view.body.state === 'running') continue;
      expect(view.body).toMatchObject({ state: 'done', counts: { found: 5, imported: 5 } });
      break;
    }
    await next.close();
  });
});
