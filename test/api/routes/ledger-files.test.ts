import { unzipSync } from 'fflate';
import {
  removeDataFolders,
  startTestService,
  type TestService,
  upload,
  waitUntilRead,
} from '../../support/service-app.js';
import { madeIssues, writeNotice } from '../../support/service-notices.js';

let service: TestService;
let id: string;

beforeAll(async () => {
  service = await startTestService();
  ({ id } = await upload(service, writeNotice(), '通报.txt'));
  await waitUntilRead(service, id);
});

afterAll(async () => {
  await service.close();
  await removeDataFolders();
});

const get = (form: string): ReturnType<ReturnType<TestService['http']>['get']> =>
  service.http().get(`/api/v1/notices/${id}/ledger.${form}`).buffer(true);

describe('the ledger of a notice', () => {
  it('as CSV holds every issue', async () => {
    const { status, text, type, headers } = await get('csv');
    expect([status, type]).toEqual([200, 'text/csv']);
    for (const issue of madeIssues) expect(text).toContain(issue.statement);
    expect(headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''.*\.csv$/u);
  });

  it('as JSON is JSON and holds every issue', async () => {
    const { status, type, text } = await get('json');
    expect([status, type]).toEqual([200, 'application/json']);
    JSON.parse(text);
    for (const issue of madeIssues) expect(text).toContain(issue.statement);
  });

  it('as HTML is one page with every issue, named after its file where the notice has no title', async () => {
    const { status, type, text, headers } = await get('html');
    expect([status, type]).toEqual([200, 'text/html']);
    for (const issue of madeIssues) expect(text).toContain(issue.statement);
    expect(headers['content-disposition']).toMatch(/\.html$/u);
    const untitled = await upload(service, '一、制度不健全\n整改情况：已完成。修订制度3项。', '无题.txt');
    await waitUntilRead(service, untitled.id);
    const answer = await service.http().get(`/api/v1/notices/${untitled.id}/ledger.csv`);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('无题.csv'));
  });

  it('as XLSX is a workbook', async () => {
    const answer = await get('xlsx').parse((stream: unknown, done: (error: Error | null, body: Buffer) => void) => {
      const chunks: Buffer[] = [];
      (stream as NodeJS.ReadableStream)
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          done(null, Buffer.concat(chunks));
        });
    });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    expect(Object.keys(unzipSync(answer.body as Buffer))).toContain('xl/workbook.xml');
  });

  it('of an unknown notice is a problem', async () => {
    const { status, type, body } = await service.http().get('/api/v1/notices/none/ledger.xlsx');
    expect([status, type, body.code]).toEqual([404, 'application/problem+json', 'notice-not-found']);
  });
});
