import {
  removeDataFolders,
  startTestService,
  type TestService,
  upload,
  waitUntilRead,
} from '../../support/service-app.js';
import { type MadeIssue, madeIssues, writeNotice } from '../../support/service-notices.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(async () => {
  await service.close();
  await removeDataFolders();
});

async function store(text: string, fileName = 'a.txt'): Promise<string> {
  const { id } = await upload(service, text, fileName);
  expect(await waitUntilRead(service, id)).toMatchObject({ state: 'done' });
  return id;
}

const [learning, ferry, assets] = madeIssues;

describe('two notices of one inspection', () => {
  let [older, newer] = ['', ''];

  beforeAll(async () => {
    older = await store(writeNotice());
    const later = [
      { statement: '固定资产账实不符', label: '已完成', measure: '清查固定资产86件，更新台账3册。' },
      { statement: '理论学习制度落实不到位', label: '正在整改', measure: '组织专题学习12次，参加人员360人次。' },
    ];
    newer = await store(writeNotice({ issuer: '澄湖市渔政局党组', date: '2023年9月30日', issues: later }));
  });

  it('compare: statuses that moved, and an issue that vanished open', async () => {
    const { status, body } = await service.http().get('/api/v1/comparisons').query({ from: older, to: newer });
    expect(status).toBe(200);
    expect(body.summary).toMatchObject({ matched: 2, removed: 1, progressed: 1, regressed: 1, vanishedOpen: 1 });
  });

  it('find each other, whatever the issuer calls itself, and each issue is followed', async () => {
    const list = await service.http().get('/api/v1/series');
    expect(list.body.items).toMatchObject([{ notices: 2 }]);
    const { id } = (list.body.items as { id: string }[])[0] ?? { id: '' };
    const { body } = await service.http().get(`/api/v1/series/${id}`);
    expect((body.notices as { id: string }[]).map((notice) => notice.id)).toEqual([older, newer]);
    expect(body.steps).toMatchObject([{ from: older, to: newer, summary: { progressed: 1, regressed: 1 } }]);
    const histories = body.issues as {
      statement: string;
      entries: unknown[];
      reopened: number;
      vanishedOpen: boolean;
    }[];
    expect(histories.map((one) => [one.entries.length, one.reopened, one.vanishedOpen])).toEqual([
      [2, 0, false],
      [2, 1, false],
      [1, 0, true],
    ]);
  });

  it('the overview tells issuer and quarter, what regressed and what vanished', async () => {
    const { body } = await service.http().get('/api/v1/overview').query({ issuer: '渔政' });
    expect(body.items).toEqual([
      expect.objectContaining({
        period: '2023Q2',
        issues: 3,
        closed: 1,
        inProgress: 2,
        regressed: 0,
        shareClosed: 1 / 3,
      }),
      expect.objectContaining({
        period: '2023Q3',
        issues: 2,
        closed: 1,
        inProgress: 1,
        regressed: 1,
        vanishedOpen: 1,
        shareClosed: 1 / 2,
      }),
    ]);
    const none = await service.http().get('/api/v1/overview').query({ issuer: '没有这个单位' });
    expect(none.body).toEqual({ items: [], nextCursor: null });
  });

  it('a person moves a notice to another series, to a new one, and back out of all', async () => {
    const other = await store(writeNotice({ issuer: '中共望川县档案局党组' }), 'b.txt');
    const list = await service.http().get('/api/v1/series');
    const series = list.body.items as { id: string; notices: number }[];
    const target = series.find((one) => one.notices === 2)?.id ?? '';
    const own = series.find((one) => one.notices === 1)?.id ?? '';
    const readSeriesId = async (): Promise<unknown> =>
      (await service.http().get(`/api/v1/notices/${other}`)).body.seriesId as unknown;
    expect(await readSeriesId()).toBe(own);
    expect((await service.http().patch(`/api/v1/notices/${other}`).send({ seriesId: target })).status).toBe(204);
    expect(await readSeriesId()).toBe(target);
    const after = await service.http().get('/api/v1/series');
    expect(after.body.items).toMatchObject([{ id: target, notices: 3 }]);
    expect((await service.http().patch(`/api/v1/notices/${other}`).send({ seriesId: null })).status).toBe(204);
    expect(await readSeriesId()).toBeNull();
    expect((await service.http().get(`/api/v1/series/${target}`)).body.notices).toHaveLength(2);
    const begin = (id: string) => service.http().patch(`/api/v1/notices/${id}`).send({ seriesId: 'new' });
    expect((await begin(newer)).status).toBe(204);
    expect((await service.http().get(`/api/v1/series/${target}`)).body.notices).toMatchObject([{ id: older }]);
    const begun = (await service.http().get(`/api/v1/notices/${newer}`)).body.seriesId as string;
    expect((await service.http().patch(`/api/v1/notices/${other}`).send({ seriesId: begun })).status).toBe(204);
    expect((await begin(newer)).status).toBe(204);
    expect((await service.http().get(`/api/v1/series/${begun}`)).body).toMatchObject({
      issuer: '澄湖市渔政局党组',
      notices: [{ id: other }, { id: newer }],
    });
    await service.http().patch(`/api/v1/notices/${other}`).send({ seriesId: null });
    expect((await service.http().patch(`/api/v1/notices/${newer}`).send({ seriesId: target })).status).toBe(204);
    expect((await service.http().get(`/api/v1/series/${begun}`)).status).toBe(404);
    const unknown = await service.http().patch(`/api/v1/notices/${other}`).send({ seriesId: 'none' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'series-not-found']);
    expect((await service.http().patch('/api/v1/notices/none').send({ seriesId: null })).body.code).toBe(
      'notice-not-found',
    );
    expect((await service.http().patch(`/api/v1/notices/${other}`).send({ seriesId: 5 })).status).toBe(400);
  });
});

describe('the overview', () => {
  it('counts the last notice of a series and quarter once, and never adds up undated ones', async () => {
    const issuer = '中共青屏县水利局党组';
    const [first, second, third] = madeIssues;
    const issues = [first, second, third].flatMap((issue) => issue ?? []);
    const undated = (made: readonly MadeIssue[]): string =>
      writeNotice({ issuer, issues: made }).split('\n').slice(0, -2).join('\n');
    await store(writeNotice({ issuer, date: '2023年7月31日', issues }));
    await store(writeNotice({ issuer, date: '2023年9月30日', issues: issues.slice(0, 2) }));
    await store(undated(issues));
    await store(undated(issues.slice(1)));
    const { body } = await service.http().get('/api/v1/overview').query({ issuer: '青屏' });
    expect(body.items).toMatchObject([
      { period: '2023Q3', notices: 2, issues: 2, closed: 1, vanishedOpen: 0 },
      { period: null, notices: 2, issues: 2, closed: 0, regressed: 0, vanishedOpen: 0 },
    ]);
    const list = await service.http().get('/api/v1/series');
    const [{ id }] = list.body.items as [{ id: string }];
    const { body: series } = await service.http().get(`/api/v1/series/${id}`);
    const dates = (series.notices as { publishedDate: string | null }[]).map((one) => one.publishedDate);
    expect(dates).toEqual(['2023-07-31', '2023-09-30', null, null]);
  });
});

describe('comparisons', () => {
  it('say what is missing or not ready', async () => {
    const idle = await startTestService({ runWorker: false });
    const { id } = await upload(idle, writeNotice(), 'a.txt');
    const waiting = await idle.http().get('/api/v1/comparisons').query({ from: id, to: id });
    expect([waiting.status, waiting.type, waiting.body.code]).toEqual([
      409,
      'application/problem+json',
      'notice-not-ready',
    ]);
    const missing = await idle.http().get('/api/v1/comparisons').query({ from: id, to: 'none' });
    expect(missing.status).toBe(409);
    const unknown = await idle.http().get('/api/v1/comparisons').query({ from: 'none', to: id });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'notice-not-found']);
    expect((await idle.http().get('/api/v1/comparisons').query({ from: id })).status).toBe(400);
    await idle.close();
  });
});

describe('search', () => {
  it('finds two characters in issues and measures, with snippets, and filters', async () => {
    const issues = [learning, ferry, assets].flatMap((issue) => (issue === undefined ? [] : [issue]));
    const id = await store(writeNotice({ issuer: '中共石埭县文旅局党组', date: '2024年2月5日', issues }));
    const found = await service.http().get('/api/v1/issues').query({ q: '渡口', issuer: '文旅' });
    expect(found.body.items).toMatchObject([{ documentId: id, issuer: '中共石埭县文旅局党组', status: 'longTerm' }]);
    const [hit] = found.body.items as { snippets: { text: string; highlights: { start: number; end: number }[] }[] }[];
    const snippet = hit?.snippets[0];
    expect(snippet?.text.slice(snippet.highlights[0]?.start, snippet.highlights[0]?.end)).toBe('渡口');
    const inMeasure = await service.http().get('/api/v1/issues').query({ q: '停运', from: '2024-01-01', to: '' });
    expect(inMeasure.body.items).toMatchObject([{ documentId: id }]);
    const byStatus = await service.http().get('/api/v1/issues').query({ issuer: '文旅', status: 'inProgress' });
    expect(byStatus.body.items).toMatchObject([{ statement: expect.stringContaining('固定资产') as string }]);
  });

  it.each([
    [{ q: '渡' }, 'query-too-short'],
    [{ q: '渡口', cursor: 'x y' }, 'invalid-cursor'],
    [{ q: '渡口', from: 'yesterday' }, 'invalid-request'],
  ])('refuses %j', async (query, code) => {
    const { status, body } = await service.http().get('/api/v1/issues').query(query);
    expect([status, body.code]).toEqual([400, code]);
  });
});
