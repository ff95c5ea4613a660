import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { NoticeRecord, Status } from '../../src/notice/index.js';
import { openStorage, type IssueQuery, type Storage } from '../../src/storage/index.js';
import { foldForSearch } from '../../src/storage/fold-for-search.js';
import { findEngines, type TestDatabase } from '../support/databases.js';
import { sampleIssue, sampleMeasure, sampleNotice, sampleSection } from '../support/sample-notice.js';

const engines = await findEngines();

const issuers = ['中共东山县交通运输局党组', '中共西川县財政局黨組', '中共东山县教育局党组'];
const statuses: readonly Status[] = ['completed', 'longTerm', 'inProgress'];

/** A notice as the search sees one: the number says which issuer, date and status it has. */
function numberedNotice(number: number, texts: readonly (readonly string[])[]): NoticeRecord {
  const issues = texts.map(([statement = '', ...measures], position) =>
    sampleIssue(`i${position + 1}`, statement, {
      sectionId: position % 2 === 0 ? 's2' : 's1',
      status: statuses[(number + position) % 3] ?? null,
      measures: measures.map((text, index) => sampleMeasure(`m${index + 1}`, text)),
    }),
  );
  return sampleNotice(`通报${number}`, issues, {
    issuer: issuers[number % 3] ?? null,
    publishedDate: `${2020 + number}-06-15`,
    sections: [sampleSection('s1', null, '落实主体责任'), sampleSection('s2', 's1', '意识形态工作')],
  });
}

const notices = [
  numberedNotice(0, [
    ['对巡察整改重视不够', '组织全体党员开展专题学习', '下一步，坚持“一岗双责”，压实责任'],
    ['公务用车管理不规范', '停运车辆４７７台，清理ＡＢＣ账户'],
  ]),
  numberedNotice(1, [
    ['對巡視整改落實不力', '召開黨組會議'],
    ['违规发放津补贴', '清退资金12万元\t已上缴', '巡'],
  ]),
  numberedNotice(2, [
    ['学习不深入', '开展巡\n察'],
    ['𠮷林项目推进慢', '按月调度，100%完成'],
  ]),
];

/** Ids of the issues a query must find, by looking at every text. */
function lookThrough(q: string): readonly string[] {
  return notices
    .flatMap((notice, number) =>
      notice.issues.map((issue) => ({
        key: `${number}/${issue.id}`,
        number,
        texts: [issue.statement, ...issue.measures.map((measure) => measure.text)],
      })),
    )
    .filter(({ texts }) => texts.some((text) => foldForSearch(text).includes(foldForSearch(q))))
    .toSorted((a, b) => b.number - a.number)
    .map(({ key }) => key);
}

describe.each(engines)('search on $name', (engine) => {
  let place: TestDatabase;
  let storage: Storage;
  const ids: string[] = [];

  beforeAll(async () => {
    place = await engine.create();
    storage = await openStorage(place.config);
    for (const [number, record] of notices.entries()) {
      const { id } = await storage.documents.accept({
        fileName: `${number}`,
        mediaType: '',
        bytes: Buffer.from([number]),
      });
      await storage.leases.claim(id, 'worker', 60);
      const completion = {
        record,
        readBy: 'test',
        issuerKey: null,
        series: null,
        fingerprint: null,
        nearDuplicateOf: null,
      };
      await storage.leases.complete(id, 'worker', completion);
      ids.push(id);
    }
  });

  afterAll(async () => {
    await storage.close();
    await place.drop();
  });

  async function find(query: IssueQuery): Promise<readonly string[]> {
    const { items } = await storage.issues.search(query, { cursor: null, limit: 50 });
    return items.map((hit) => `${ids.indexOf(hit.documentId)}/${hit.issueId}`);
  }

  test.each([
    ['two characters', '巡察', ['0/i1']],
    ['a measure', '专题学习', ['0/i1']],
    ['punctuation inside', '“一岗双责”，压实', ['0/i1']],
    ['another script', '巡视整改落实', ['1/i1']],
    ['the traditional script for the simplified', '專題學習', ['0/i1']],
    ['another width and case', '477台,清理abc', ['0/i2']],
    ['two terms in different texts of one issue', '津补贴 万元', ['1/i2']],
    ['two terms in different issues', '津补贴 党组会议', []],
    ['across two texts', '不够组织', []],
    ['a character beyond the basic plane', '𠮷林', ['2/i2']],
    ['a sign other databases take for a wildcard', '100%完成', ['2/i2']],
    ['a wildcard that is none', '巡%改', []],
    ['what several have', '整改', ['1/i1', '0/i1']],
    ['what none has', '生态环境', []],
  ])('%s: %s', async (_, q, expected) => {
    expect(await find({ q })).toEqual(expected);
  });

  test('any stretch of two or more characters of any text is found, and nothing else is', async () => {
    const texts = notices.flatMap((notice) =>
      notice.issues.flatMap((issue) => [issue.statement, ...issue.measures.map((measure) => measure.text)]),
    );
    const stretch = fc
      .tuple(fc.constantFrom(...texts.filter((text) => text.length >= 2)), fc.nat(), fc.integer({ min: 2, max: 8 }))
      .map(([text, from, length]) =>
        Array.from(text)
          .slice(from % text.length)
          .slice(0, length)
          .join(''),
      )
      .filter((part) => Array.from(part).length >= 2 && !/\s/u.test(part) && /^[\u3400-\u9fff]+$/u.test(part));
    await fc.assert(
      fc.asyncProperty(stretch, async (part) => {
        const found = await find({ q: part });
        expect(found).toEqual(lookThrough(part));
      }),
      { numRuns: 60 },
    );
  });

  test.each<[IssueQuery, readonly string[]]>([
    [{ q: '整改', issuer: '西川县财政' }, ['1/i1']],
    [{ q: '整改', status: 'completed' }, ['0/i1']],
    [{ q: null, status: 'completed' }, ['2/i2', '0/i1']],
    [{ q: '整改', from: '2021-01-01', to: '2021-12-31' }, ['1/i1']],
    [{ q: '整改', from: '2020-06-15', to: '2021-06-14' }, ['0/i1']],
    [{ q: '整改', from: '2021-06-16' }, []],
    [{ q: null, section: '意识形态' }, ['2/i1', '1/i1', '0/i1']],
    [{ q: null, section: '主体责任', issuer: '教育局' }, ['2/i1', '2/i2']],
    [{ q: '巡察', section: '廉政' }, []],
    [{ q: null }, ['2/i1', '2/i2', '1/i1', '1/i2', '0/i1', '0/i2']],
  ])('narrowed by %j', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  test.each(['巡', '巡 察', ' ', '𠮷', '整改 的'])('one character is too little to look for: "%s"', async (q) => {
    await expect(find({ q })).rejects.toMatchObject({ code: 'query-too-short' });
  });

  test('page by page it is the same list', async () => {
    const first = await storage.issues.search({ q: '整改' }, { cursor: null, limit: 1 });
    const second = await storage.issues.search({ q: '整改' }, { cursor: first.nextCursor, limit: 1 });
    expect([...first.items, ...second.items].map((hit) => hit.documentId)).toEqual([ids[1], ids[0]]);
    expect(second.nextCursor).toBeNull();
    await expect(storage.issues.search({ q: null }, { cursor: 'x', limit: 1 })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  test('a hit says where it is from and shows where the words stand, in the original script', async () => {
    const { items } = await storage.issues.search({ q: '党组会议 巡视' }, { cursor: null, limit: 5 });
    expect(items).toEqual([
      {
        documentId: ids[1],
        issueId: 'i1',
        noticeTitle: '通报1',
        issuer: '中共西川县財政局黨組',
        publishedDate: '2021-06-15',
        part: 'body',
        sections: ['落实主体责任', '意识形态工作'],
        statement: '對巡視整改落實不力',
        statusLabel: null,
        status: 'longTerm',
        snippets: [
          { measureId: null, text: '對巡視整改落實不力', highlights: [{ start: 1, end: 3 }] },
          { measureId: 'm1', text: '召開黨組會議', highlights: [{ start: 2, end: 6 }] },
        ],
      },
    ]);
  });

  test('what was deleted is found no more', async () => {
    const { id } = await storage.documents.accept({ fileName: 'x', mediaType: '', bytes: Buffer.from('gone') });
    await storage.leases.claim(id, 'worker', 60);
    const record = sampleNotice('删', [sampleIssue('i1', '将被删除的问题')]);
    await storage.leases.complete(id, 'worker', {
      record,
      readBy: 'test',
      issuerKey: null,
      series: null,
      fingerprint: null,
      nearDuplicateOf: null,
    });
    expect((await storage.issues.search({ q: '将被删除' }, { cursor: null, limit: 5 })).items).toHaveLength(1);
    await storage.documents.delete(id);
    expect((await storage.issues.search({ q: '将被删除' }, { cursor: null, limit: 5 })).items).toEqual([]);
  });
});
