import {
  removeDataFolders,
  startTestService,
  type TestService,
  upload,
  waitUntilRead,
} from '../../support/service-app.js';
import { writeNotice } from '../../support/service-notices.js';

let service: TestService;
const query = { from: '', to: '' };

beforeAll(async () => {
  service = await startTestService();
  for (const [side, date] of [
    ['from', '2023年6月30日'],
    ['to', '2023年9月30日'],
  ] as const) {
    const { id } = await upload(service, writeNotice({ date }), `${side}.txt`);
    await waitUntilRead(service, id);
    query[side] = id;
  }
});

afterAll(async () => {
  await service.close();
  await removeDataFolders();
});

describe('a comparison', () => {
  it.each([
    ['csv', 'text/csv', '序号,变化'],
    ['html', 'text/html', '<h1>整改进展对比</h1>'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ])('as %s is a download', async (form, type, content) => {
    const answer = await service
      .http()
      .get(`/api/v1/comparisons/export.${form}`)
      .query(query)
      .buffer(true)
      .parse(readText);
    expect([answer.status, answer.type]).toEqual([200, type]);
    expect(answer.headers['content-disposition']).toMatch(new RegExp(`^attachment; .*\\.${form}$`, 'u'));
    expect(answer.body).toContain(content);
  });

  it('with an unknown notice is a problem', async () => {
    const answer = await service
      .http()
      .get('/api/v1/comparisons/export.xlsx')
      .query({ ...query, to: 'none' });
    expect([answer.status, answer.body.code]).toEqual([404, 'notice-not-found']);
  });
});

it('a series is a workbook', async () => {
  const list = await service.http().get('/api/v1/series');
  const [{ id }] = list.body.items as [{ id: string }];
  const answer = await service.http().get(`/api/v1/series/${id}/export.xlsx`).buffer(true).parse(readText);
  expect([answer.status, String(answer.body).slice(0, 2)]).toEqual([200, 'PK']);
});

function readText(stream: unknown, done: (error: Error | null, body: string) => void): void {
  const chunks: Buffer[] = [];
  (stream as NodeJS.ReadableStream)
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => {
      done(null, Buffer.concat(chunks).toString('utf8'));
    });
}
