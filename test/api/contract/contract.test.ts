import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describeSchema } from '../../../src/api/contract/describe-schemas.js';
import { compareNotices, followIssues } from '../../../src/comparison/index.js';
import type { NoticeRecord } from '../../../src/notice/index.js';
import { readNotice } from '../../../src/pipeline.js';
import { UnreadableError } from '../../../src/text/index.js';
import { removeDataFolders, startTestService, upload, waitUntilRead } from '../../support/service-app.js';
import { writeNotice, writeNumberedNotice } from '../../support/service-notices.js';
import { buildStrictSchemas, formatSchemas, SCHEMAS_FILE } from './build-schemas.js';

const strict = buildStrictSchemas();

/** The check of a type that fails on a field the type does not name. */
function check(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  return ajv.compile({ $ref: `#/$defs/${name}`, $defs: strict });
}

function expectValid(validate: ValidateFunction, value: unknown): void {
  validate(JSON.parse(JSON.stringify(value)));
  expect(validate.errors ?? []).toEqual([]);
}

const read = (path: string): Promise<NoticeRecord> => readNotice(readFileSync(path), 'notice.txt');
/** Some fixtures are texts that are refused. */
function passRefusal(error: unknown): null {
  if (error instanceof UnreadableError) return null;
  throw error;
}

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? `${path}/${entry.name}` : []));

it('the schemas that are committed are those of the types (npm run schema)', async () => {
  expect(readFileSync(SCHEMAS_FILE, 'utf8')).toBe(await formatSchemas(strict));
});

it('every record of the fixtures is what its schema says, and no more', async () => {
  const validate = check('NoticeRecord');
  let checked = 0;
  for (const folder of folders('fixtures/notices')) {
    const record = await read(`${folder}/notice.txt`).catch(passRefusal);
    if (record === null) continue;
    expectValid(validate, record);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(20);
});

it('every comparison of the fixtures is what its schema says, and no more', async () => {
  const [comparison, history] = [check('Comparison'), check('IssueHistory')];
  const pairs = folders('fixtures/comparisons').filter((folder) => existsSync(`${folder}/old.txt`));
  expect(pairs.length).toBeGreaterThan(2);
  for (const folder of pairs) {
    const [from, to] = [await read(`${folder}/old.txt`), await read(`${folder}/new.txt`)];
    expectValid(comparison, compareNotices(from, to));
    const notices = [from, to].map((record, place) => ({ id: `n${place}`, record }));
    for (const issue of followIssues(notices)) expectValid(history, issue);
  }
});

it('a schema that is served stands alone, and lets fields come that it does not know', async () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validate = ajv.compile(describeSchema('NoticeRecord') as Record<string, unknown>);
  const record = await read('fixtures/notices/two-annexes/notice.txt');
  expect(validate({ ...record, later: 1 })).toBe(true);
  expect(validate({ ...record, issues: [{ id: 'i1' }] })).toBe(false);
  expect(ajv.validateSchema(describeSchema('Comparison') as Record<string, unknown>)).toBe(true);
});

describe('the answers of the service', () => {
  let service: Awaited<ReturnType<typeof startTestService>>;
  const ids: string[] = [];

  beforeAll(async () => {
    service = await startTestService();
    for (const text of [writeNotice(), writeNotice({ date: '2023年9月30日' }), writeNumberedNotice(3), '无关']) {
      const { id } = await upload(service, text, 'a.txt');
      ids.push(id);
      await waitUntilRead(service, id);
    }
  });
  afterAll(async () => {
    await service.close();
    await removeDataFolders();
  });

  it.each<[string, (id: string) => string]>([
    ['Notice', (id) => `/notices/${id}`],
    ['NoticePage', () => '/notices'],
    ['SeriesPage', () => '/series'],
    ['IssuePage', () => '/issues?q=停运'],
    ['OverviewPage', () => '/overview'],
    ['AuditPage', () => '/audit'],
    ['SessionHolder', () => '/session'],
    ['Comparison', () => `/comparisons?from=${ids[0] ?? ''}&to=${ids[1] ?? ''}`],
  ])('%s is what its schema says, and no more', async (name, path) => {
    for (const id of ids) {
      const { status, body } = await service.http().get(`/api/v1${path(id)}`);
      expect(status).toBe(200);
      expectValid(check(name), body);
    }
  });

  it('a series, an import and a problem as well', async () => {
    const series = await service.http().get('/api/v1/series');
    const [first] = series.body.items as { id: string }[];
    expectValid(check('Series'), (await service.http().get(`/api/v1/series/${first?.id ?? ''}`)).body);
    const started = await service.http().post('/api/v1/imports').attach('files', Buffer.from(writeNotice()), 'b.txt');
    expectValid(check('AcceptedImport'), started.body);
    expectValid(check('Import'), (await service.http().get(String(started.body.self))).body);
    expectValid(check('Problem'), (await service.http().get('/api/v1/notices/none')).body);
  });

  it('gives the two schemas, each under its own address', async () => {
    for (const [path, name] of [
      ['notice', 'NoticeRecord'],
      ['comparison', 'Comparison'],
    ] as const) {
      const { type, body } = await service.http().get(`/api/v1/schema/${path}.json`);
      expect([type, body]).toEqual(['application/schema+json', describeSchema(name)]);
    }
  });
});
