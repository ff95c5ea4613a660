import { buildZip } from '../support/build-zip.js';
import { startTestService, type TestService, upload, waitUntilRead } from '../support/service-app.js';
import { findServiceEngines, type ServicePlace } from '../support/service-engines.js';
import { madeIssues, writeNotice, writeNumberedNotice } from '../support/service-notices.js';

/** The use cases on every engine the service has; what only the surface decides is tested on one of them, beside this. */
const engines = await findServiceEngines();

describe.each(engines)('the use cases on $name', (engine) => {
  const places: ServicePlace[] = [];
  const services: TestService[] = [];
  let service: TestService;

  async function start(changes: Parameters<typeof startTestService>[0] = {}): Promise<TestService> {
    const place = await engine.create();
    places.push(place);
    const started = await startTestService({ ...place.config, ...changes });
    services.push(started);
    return started;
  }

  beforeAll(async () => {
    service = await start();
  });

  afterAll(async () => {
    for (const one of services) await one.close();
    for (const place of places) await place.drop();
  });

  async function store(text: string, fileName = 'a.txt'): Promise<string> {
    const { id } = await upload(service, text, fileName);
    expect(await waitUntilRead(service, id)).toMatchObject({ state: 'done' });
    return id;
  }

  const get = async (path: string, query: Readonly<Record<string, string>> = {}): Promise<Record<string, unknown>> =>
    (await service.http().get(`/api/v1${path}`).query(query)).body as Record<string, unknown>;

  const searchIds = async (q: string): Promise<string[]> =>
    ((await get('/issues', { q })).items as { documentId: string }[]).map(({ documentId }) => documentId);

  it('an upload is read in the background; the same bytes are the same notice', async () => {
    const accepted = await upload(service, writeNumberedNotice(1), '通报.txt');
    expect([accepted.status, accepted.body.state]).toEqual([202, 'queued']);
    expect(await waitUntilRead(service, accepted.id)).toMatchObject({
      state: 'done',
      fileName: '通报.txt',
      record: { schemaVersion: 1, issues: [{}, {}, {}, { statement: expect.stringContaining('第1号泵站') as string }] },
    });
    const again = await upload(service, writeNumberedNotice(1), 'b.txt');
    expect([again.status, again.id]).toEqual([200, accepted.id]);
    const file = await service.http().get(`/api/v1/notices/${accepted.id}/file`).buffer(true);
    expect(file.text).toBe(writeNumberedNotice(1));
  });

  it('what cannot be read fails with its code', async () => {
    const { id } = await upload(service, '关于召开会议的通知\n请按时参加。', 'none.txt');
    expect(await waitUntilRead(service, id)).toMatchObject({ state: 'failed', error: { code: 'no-issues' } });
  });

  it('an import names what became of each file', async () => {
    await store(writeNumberedNotice(10), 'known.txt');
    const zip = buildZip({
      '一.txt': Buffer.from(writeNumberedNotice(11)),
      '二.txt': Buffer.from(writeNumberedNotice(12)),
      '再.txt': Buffer.from(writeNumberedNotice(11)),
      'known.txt': Buffer.from(writeNumberedNotice(10)),
      'empty.txt': new Uint8Array(0),
    });
    const { body } = await service.http().post('/api/v1/imports').attach('files', Buffer.from(zip), 'a.zip');
    const { text } = await service
      .http()
      .get(`/api/v1/imports/${String(body.id)}/events`)
      .buffer(true);
    expect(text).toMatch(/event: end\n/u);
    const report = await service.http().get(`/api/v1/imports/${String(body.id)}/report.json`);
    const states = (report.body as { path: string; state: string }[]).map(({ path, state }) => [path, state]);
    expect(Object.fromEntries(states)).toEqual({
      'a.zip/一.txt': 'imported',
      'a.zip/二.txt': 'imported',
      'a.zip/再.txt': 'duplicate',
      'a.zip/known.txt': 'duplicate',
      'a.zip/empty.txt': 'failed',
    });
  });

  it('a cancelled import withdraws what is not read yet', async () => {
    const idle = await start({ runWorker: false, queueLimit: 3 });
    const names = Array.from({ length: 6 }, (_, index) => index);
    const zip = buildZip(
      Object.fromEntries(names.map((number) => [`${number}.txt`, Buffer.from(writeNumberedNotice(number))])),
    );
    const { body } = await idle.http().post('/api/v1/imports').attach('files', Buffer.from(zip), 'a.zip');
    const path = `/api/v1/imports/${String(body.id)}`;
    while (((await idle.http().get(path)).body.items as unknown[]).length < 3);
    expect((await idle.http().delete(path)).body).toMatchObject({
      state: 'cancelled',
      counts: { working: 0, imported: 0, cancelled: 3 },
    });
    expect((await idle.http().get('/api/v1/notices')).body.items).toEqual([]);
  });

  it('what is deleted is gone from notice, file, list and search, and may come again', async () => {
    const id = await store(writeNumberedNotice(20), 'gone.txt');
    expect(await searchIds('第20号泵站')).toEqual([id]);
    expect((await service.http().delete(`/api/v1/notices/${id}`)).status).toBe(204);
    expect((await service.http().get(`/api/v1/notices/${id}`)).status).toBe(404);
    expect((await service.http().get(`/api/v1/notices/${id}/file`)).status).toBe(404);
    const listed = (await get('/notices', { limit: '500' })).items as { id: string }[];
    expect(listed.map((notice) => notice.id)).not.toContain(id);
    expect(await searchIds('第20号泵站')).toEqual([]);
    expect(await store(writeNumberedNotice(20), 'gone.txt')).not.toBe(id);
  });

  it('search finds two characters in issues and measures, and pages', async () => {
    const text = writeNotice({
      issuer: '中共石埭县文旅局党组',
      issues: [
        { statement: '驿站经营不规范', label: '已完成', measure: '约谈驿站负责人3人。' },
        { statement: '驿站消防设施缺失', label: '正在整改', measure: '配备灭火器46具。' },
      ],
    });
    const id = await store(text);
    const first = await get('/issues', { q: '驿站', limit: '1' });
    const second = await get('/issues', { q: '驿站', limit: '1', cursor: String(first.nextCursor) });
    const hits = [first, second].flatMap((page) => page.items as { documentId: string; statement: string }[]);
    expect(hits.map(({ documentId }) => documentId)).toEqual([id, id]);
    expect(new Set(hits.map(({ statement }) => statement)).size).toBe(2);
    expect(second.nextCursor).toBeNull();
    expect(await searchIds('灭火器')).toEqual([id]);
    expect((await get('/issues', { q: '驿站', status: 'inProgress' })).items).toHaveLength(1);
  });

  it('two notices of one inspection are compared and make a series', async () => {
    const older = await store(writeNotice());
    const issues = [
      ...madeIssues.slice(2).map((issue) => ({ ...issue, label: '已完成' })),
      ...madeIssues.slice(0, 1).map((issue) => ({ ...issue, label: '正在整改' })),
    ];
    const newer = await store(writeNotice({ issuer: '澄湖市渔政局党组', date: '2023年9月30日', issues }));
    const comparison = await get('/comparisons', { from: older, to: newer });
    expect(comparison.summary).toMatchObject({ matched: 2, removed: 1, progressed: 1, regressed: 1, vanishedOpen: 1 });
    const list = (await get('/series')).items as { id: string; notices: number }[];
    const series = await get(`/series/${list.find(({ notices }) => notices === 2)?.id ?? ''}`);
    expect((series.notices as { id: string }[]).map(({ id }) => id)).toEqual([older, newer]);
    expect(series.steps).toMatchObject([{ from: older, to: newer, summary: { progressed: 1, regressed: 1 } }]);
  });

  it('a full queue answers 429 and when to come back, and takes notices again once there is room', async () => {
    const full = await start({ runWorker: false, queueLimit: 2 });
    const answers = [];
    for (const number of [1, 2, 3])
      answers.push(
        await full
          .http()
          .post('/api/v1/notices')
          .attach('file', Buffer.from(writeNumberedNotice(number)), 'a.txt'),
      );
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 429]);
    expect(answers[2]?.body.code).toBe('queue-full');
    expect(Number(answers[2]?.headers['retry-after'])).toBeGreaterThan(0);
    await full.http().delete(`/api/v1/notices/${String(answers[0]?.body.id)}`);
    while ((await upload(full, writeNumberedNotice(3), 'a.txt')).status === 429);
    expect((await full.http().get('/api/v1/notices')).body.items).toHaveLength(2);
  });
});
