import { readFile } from 'node:fs/promises';
import { type Reread, RereadService } from '../../src/ledger/index.js';
import { startTestService, type TestService, upload, waitUntilRead } from '../support/service-app.js';
import { findServiceEngines, type ServicePlace } from '../support/service-engines.js';
import { writeNotice } from '../support/service-notices.js';

const engines = await findServiceEngines();
const readFixture = (name: string): Promise<string> =>
  readFile(new URL(`../../fixtures/notices/${name}/notice.txt`, import.meta.url), 'utf8');

interface ReadRecord {
  readonly issues: readonly { readonly statement: string }[];
  readonly readings: readonly {
    readonly id: string;
    readonly issues: number;
    readonly level: string;
    readonly chosen: boolean;
  }[];
}

describe.each(engines)('the reading a person chooses, on $name', (engine) => {
  let place: ServicePlace;
  let service: TestService;

  beforeAll(async () => {
    place = await engine.create();
    service = await startTestService({ ...place.config });
  });

  afterAll(async () => {
    await service.close();
    await place.drop();
  });

  const store = async (text: string): Promise<string> => {
    const { id } = await upload(service, text, 'a.txt');
    await waitUntilRead(service, id);
    return id;
  };
  const choose = async (id: string, reading: unknown): Promise<{ status: number; body: Record<string, unknown> }> =>
    service.http().post(`/api/v1/notices/${id}/reading`).send({ reading });
  const readRecord = async (id: string): Promise<ReadRecord> => (await waitUntilRead(service, id)).record as ReadRecord;

  const reread = async (id: string): Promise<Reread[]> => {
    const found: Reread[] = [];
    const rereading = service.app.get(RereadService, { strict: false });
    for await (const one of rereading.reread({ older: false, notice: id })) found.push(one);
    return found;
  };
  const searchStatements = async (id: string, q: string): Promise<string[]> => {
    const { body } = await service.http().get('/api/v1/issues').query({ q, limit: 100 });
    const { items } = body as { items: { documentId: string; statement: string }[] };
    return items.filter(({ documentId }) => documentId === id).map(({ statement }) => statement);
  };

  it('is read at once, kept when the notice is read again, and taken back', async () => {
    const id = await store(await readFixture('status-after-last-measure'));
    const usual = await readRecord(id);
    expect([usual.issues.length, usual.readings[0]?.id]).toEqual([8, 'r1']);

    const { status, body } = await choose(id, 'r2');
    expect([status, body]).toMatchObject([202, { id, state: 'queued', links: { self: `/api/v1/notices/${id}` } }]);
    const other = await readRecord(id);
    expect([other.issues.length, other.readings[0]]).toMatchObject([6, { id: 'r2', level: '（一）', chosen: true }]);
    const { body: shown } = await service.http().get(`/api/v1/notices/${id}`);
    expect(shown).toMatchObject({ chosenReading: { level: '（一）', issues: 6 } });
    const { body: list } = await service.http().get('/api/v1/notices');
    expect((list as { items: { id: string; issues: number }[] }).items.find((one) => one.id === id)?.issues).toBe(6);

    expect(await reread(id)).toMatchObject([{ id, changed: [], failed: null }]);
    expect((await readRecord(id)).issues).toEqual(other.issues);

    const back = await service.http().delete(`/api/v1/notices/${id}/reading`);
    expect([back.status, back.body]).toMatchObject([202, { id, state: 'queued' }]);
    expect((await readRecord(id)).issues).toEqual(usual.issues);
    const again = await service.http().delete(`/api/v1/notices/${id}/reading`);
    expect([again.status, again.body]).toMatchObject([202, { id, state: 'done' }]);

    const { body: audit } = await service.http().get('/api/v1/audit');
    const entries = (audit as { items: { action: string; subject: string; detail: string | null }[] }).items;
    expect(entries.filter(({ action }) => action === 'reading-chosen').map(({ detail }) => detail)).toEqual([
      null,
      '（一）',
    ]);
    await service.http().delete(`/api/v1/notices/${id}`).expect(204);
  });

  it('is told from another one whose issues are marked alike', async () => {
    const id = await store(await readFixture('status-after-last-measure'));
    const { readings } = await readRecord(id);
    expect(readings.slice(0, 2).map(({ level }) => level)).toEqual(['（一）', '（一）']);
    await choose(id, 'r2');
    const chosen = await readRecord(id);
    expect([chosen.issues.length, chosen.readings[0]?.id]).toEqual([6, 'r2']);
    await reread(id);
    expect((await readRecord(id)).issues.length).toBe(6);
    const { body } = await service.http().get(`/api/v1/notices/${id}`);
    const series = await service.http().get(`/api/v1/series/${String((body as { seriesId: unknown }).seriesId)}`);
    expect((series.body as { issues: unknown[] }).issues.length).toBe(6);
  });

  it('that lists nothing leaves nothing behind of the one before, and can be taken back', async () => {
    const id = await store(writeNotice());
    const usual = await readRecord(id);
    expect((await searchStatements(id, '渡口安全管理')).length).toBe(1);
    expect([usual.readings[1]?.id, usual.readings[1]?.issues]).toEqual(['r2', 0]);
    await choose(id, 'r2');
    expect(await waitUntilRead(service, id)).toMatchObject({ state: 'failed', error: { code: 'no-issues' } });
    expect(await searchStatements(id, '渡口安全管理')).toEqual([]);
    const refused = await choose(id, 'r1');
    expect([refused.status, refused.body['code']]).toEqual([409, 'notice-failed']);
    await service.http().delete(`/api/v1/notices/${id}/reading`);
    expect((await readRecord(id)).issues).toEqual(usual.issues);
  });

  it('is refused where there is none such', async () => {
    const id = await store(await readFixture('table-pipe-sections'));
    for (const [notice, reading, status, code] of [
      [id, 'r4', 422, 'unknown-reading'],
      [id, '表格', 422, 'unknown-reading'],
      [id, '', 400, 'invalid-request'],
      [id, 2, 400, 'invalid-request'],
      ['none', 'r1', 404, 'notice-not-found'],
    ] as const) {
      const refused = await choose(notice, reading);
      expect([refused.status, refused.body['code']]).toEqual([status, code]);
    }
    const none = await service.http().delete('/api/v1/notices/none/reading');
    expect([none.status, (none.body as { code: string }).code]).toEqual([404, 'notice-not-found']);
  });
});
