import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStorage, type Completion, type NewDocument, type Storage } from '../../src/storage/index.js';
import { findEngines, type TestDatabase } from '../support/databases.js';
import { sampleIssue, sampleMeasure, sampleNotice, sampleSection } from '../support/sample-notice.js';
import type { NoticeRecord } from '../../src/notice/index.js';

const engines = await findEngines();

const file = (content: string, fileName = `${content}.txt`): NewDocument => ({
  fileName,
  mediaType: 'text/plain',
  bytes: Buffer.from(content),
});

const found = (record: NoticeRecord, more: Partial<Completion> = {}): Completion => ({
  record,
  issuerKey: null,
  series: null,
  fingerprint: null,
  nearDuplicateOf: null,
  ...more,
});

describe.each(engines)('storage on $name', (engine) => {
  let place: TestDatabase;
  let storage: Storage;

  beforeAll(async () => {
    place = await engine.create();
    storage = await openStorage(place.config);
  });

  afterAll(async () => {
    await storage.close();
    await place.drop();
  });

  /** Takes a file in, claims it, and stores what was found in it. */
  async function store(content: string, completion: Completion, fileName?: string): Promise<string> {
    const { id } = await storage.documents.accept(file(content, fileName));
    await storage.leases.claim(id, 'worker', 60);
    expect(await storage.leases.complete(id, 'worker', completion)).toBe(true);
    return id;
  }

  const countRows = (table: string): Promise<number> =>
    storage.database.read(async (manager) => {
      const [row] = await manager.query<{ count: string }[]>(`SELECT COUNT(*) AS count FROM ${table}`);
      return Number(row?.count);
    });

  describe('documents', () => {
    test('gives the bytes back as they came, with the row', async () => {
      const bytes = Buffer.from([0, 255, 1, 254, 10, 13]);
      const { id, created, state } = await storage.documents.accept({ ...file('bytes', '通报\u0000.docx'), bytes });
      expect({ created, state }).toEqual({ created: true, state: 'queued' });
      expect(await storage.documents.findContent(id)).toEqual(bytes);
      expect(await storage.documents.find(id)).toMatchObject({
        id,
        fileName: '通报.docx',
        bytes: 6,
        state: 'queued',
        attempts: 0,
      });
    });

    test('the same bytes at the same moment are one document', async () => {
      const accepted = await Promise.all(
        Array.from({ length: 20 }, (_, n) => storage.documents.accept(file('same', `${n}.txt`))),
      );
      expect(new Set(accepted.map((document) => document.id)).size).toBe(1);
      expect(accepted.filter((document) => document.created)).toHaveLength(1);
    });

    test('twenty different ones at the same moment are all there', async () => {
      const accepted = await Promise.all(
        Array.from({ length: 20 }, (_, n) => storage.documents.accept(file(`many ${n}`))),
      );
      const contents = await Promise.all(accepted.map(({ id }) => storage.documents.findContent(id)));
      expect(contents.map(String)).toEqual(accepted.map((_, n) => `many ${n}`));
    });

    test('nothing is there for an id nobody was given', async () => {
      expect(await storage.documents.find('none')).toBeNull();
      expect(await storage.documents.findContent('none')).toBeNull();
      expect(await storage.notices.findRecord('none')).toBeNull();
      expect(await storage.documents.delete('none')).toBe(false);
      expect(await storage.leases.claim('none', 'worker', 60)).toBeNull();
    });

    test('counts documents by state', async () => {
      const before = await storage.documents.countByState();
      const unfinished = await storage.documents.countUnfinished();
      await store('counted', found(sampleNotice('计数', [])));
      await storage.documents.accept(file('counted too'));
      const after = await storage.documents.countByState();
      expect(after).toEqual({ ...before, done: before.done + 1, queued: before.queued + 1 });
      expect(await storage.documents.countUnfinished()).toBe(unfinished + 1);
    });
  });

  describe('leases', () => {
    test('of many workers one gets the document, with its bytes', async () => {
      const { id } = await storage.documents.accept(file('wanted'));
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, n) => storage.leases.claim(id, `worker ${n}`, 60)),
      );
      const [claimed, ...others] = claims.filter((claim) => claim !== null);
      expect(others).toEqual([]);
      expect(claimed).toMatchObject({ id, attempts: 1, fileName: 'wanted.txt', bytes: Buffer.from('wanted') });
      expect((await storage.documents.find(id))?.state).toBe('processing');
    });

    test('a lease that ran out frees the document, and its old holder can no longer finish it', async () => {
      const { id } = await storage.documents.accept(file('expired'));
      await storage.leases.claim(id, 'first', 0);
      expect(await storage.leases.listUnfinished(1000)).toContain(id);
      expect((await storage.leases.claim(id, 'second', 60))?.attempts).toBe(2);
      expect(await storage.leases.renew(id, 'first', 60)).toBe(false);
      expect(await storage.leases.complete(id, 'first', found(sampleNotice('旧', [])))).toBe(false);
      expect(await storage.leases.fail(id, 'first', 'no-text', '')).toBe(false);
      expect(await storage.leases.release(id, 'first')).toBe(false);
      expect(await storage.leases.complete(id, 'second', found(sampleNotice('新', [])))).toBe(true);
      expect((await storage.notices.findRecord(id))?.title).toBe('新');
    });

    test('a renewed lease holds', async () => {
      const { id } = await storage.documents.accept(file('renewed'));
      await storage.leases.claim(id, 'first', 0);
      expect(await storage.leases.renew(id, 'first', 60)).toBe(true);
      expect(await storage.leases.claim(id, 'second', 60)).toBeNull();
      expect(await storage.leases.listUnfinished(1000)).not.toContain(id);
    });

    test('a released document waits again as if it had not been claimed', async () => {
      const { id } = await storage.documents.accept(file('released'));
      await storage.leases.claim(id, 'first', 60);
      expect(await storage.leases.release(id, 'first')).toBe(true);
      expect(await storage.documents.find(id)).toMatchObject({ state: 'queued', attempts: 0 });
    });

    test('everything a dead worker held waits again, the attempt counted', async () => {
      const { id } = await storage.documents.accept(file('orphaned'));
      await storage.leases.claim(id, 'dead', 60);
      expect(await storage.leases.listOwners()).toContain('dead');
      expect(await storage.leases.releaseAll('dead')).toBe(1);
      expect(await storage.documents.find(id)).toMatchObject({ state: 'queued', attempts: 1 });
      expect(await storage.leases.listOwners()).not.toContain('dead');
    });

    test('a failure is kept until the document is asked for again', async () => {
      const { id } = await storage.documents.accept(file('broken'));
      await storage.leases.claim(id, 'worker', 60);
      expect(await storage.leases.requeue(id)).toBe(false);
      expect(await storage.leases.fail(id, 'worker', 'corrupt-file', 'no zip\u0000 at all')).toBe(true);
      expect((await storage.documents.find(id))?.error).toEqual({ code: 'corrupt-file', message: 'no zip at all' });
      expect(await storage.leases.listUnfinished(1000)).not.toContain(id);
      expect(await storage.leases.requeue(id)).toBe(true);
      expect(await storage.documents.find(id)).toMatchObject({
        state: 'queued',
        attempts: 0,
        error: null,
        finishedAt: null,
      });
    });

    test('what is unfinished is listed oldest first, as much as is wanted', async () => {
      const ids: string[] = [];
      for (const name of ['old', 'middle', 'young'])
        ids.push((await storage.documents.accept(file(`order ${name}`))).id);
      const listed = await storage.leases.listUnfinished(1000);
      expect(listed.filter((id) => ids.includes(id))).toEqual(ids);
      expect(await storage.leases.listUnfinished(2)).toEqual(listed.slice(0, 2));
    });
  });

  describe('what was found', () => {
    const record = sampleNotice(
      '关于巡察整改进展情况的通报',
      [
        sampleIssue('i1', '学习不深入', {
          sectionId: 's2',
          measures: [sampleMeasure('m1', '组织专题学习'), sampleMeasure('m2', '下一步长期坚持')],
        }),
        sampleIssue('i2', '监管不到位', {
          sectionId: 's2',
          status: 'completed',
          measures: [sampleMeasure('m1', '开展排查')],
        }),
      ],
      { sections: [sampleSection('s1', null, '政治建设'), sampleSection('s2', 's1', '理论学习')] },
    );
    const tables = [
      'notice',
      'notice_record',
      'fingerprint_band',
      'section',
      'issue',
      'measure',
      'issue_search',
      'issue_gram',
    ];
    const countAll = async (): Promise<readonly number[]> => Promise.all(tables.map(countRows));

    test('the record comes back whole, and finishing it twice leaves the same rows', async () => {
      const { id } = await storage.documents.accept(file('whole'));
      const before = await countAll();
      const completion = found(record, { fingerprint: '0123456789abcdef' });
      await storage.leases.claim(id, 'worker', 0);
      await storage.leases.complete(id, 'worker', completion);
      const once = await countAll();
      expect(once.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 4, 2, 2, 3, 2, 2]);
      await storage.database.write((manager) =>
        manager.query(`UPDATE document SET state = 'queued' WHERE id = '${id}'`),
      );
      await storage.leases.claim(id, 'worker', 60);
      await storage.leases.complete(id, 'worker', completion);
      expect(await countAll()).toEqual(once);
      expect(await storage.notices.findRecord(id)).toEqual(record);
      expect(await storage.documents.find(id)).toMatchObject({ state: 'done', error: null });
    });

    test('deleting a document takes all that was derived from it along', async () => {
      const before = await Promise.all(['document', 'document_content', 'series', ...tables].map(countRows));
      const series = { key: 'k', issuer: '某局', kind: null, body: null, feedbackDate: null, title: '某局' };
      const id = await store('to be deleted', found(record, { fingerprint: 'ffffffffffffffff', series }));
      expect(await storage.documents.delete(id)).toBe(true);
      expect(await Promise.all(['document', 'document_content', 'series', ...tables].map(countRows))).toEqual(before);
    });

    test('a write that fails half way leaves nothing behind', async () => {
      const { id } = await storage.documents.accept(file('half'));
      await storage.leases.claim(id, 'worker', 60);
      const before = await countAll();
      const twice = sampleNotice('重号', [sampleIssue('i1', '甲'), sampleIssue('i1', '乙')]);
      await expect(storage.leases.complete(id, 'worker', found(twice))).rejects.toThrow(/unique/iu);
      expect(await countAll()).toEqual(before);
      expect((await storage.documents.find(id))?.state).toBe('processing');
    });

    test('near-duplicates are found by a shared quarter, linked, and let go', async () => {
      const first = await store('near 1', found(record, { fingerprint: '1111222233334444' }));
      expect(await storage.documents.findNearFingerprints('1111aaaabbbbcccc')).toEqual([
        { id: first, fingerprint: '1111222233334444' },
      ]);
      expect(await storage.documents.findNearFingerprints('2222111144443333')).toEqual([]);
      const second = await store('near 2', found(record, { nearDuplicateOf: first }));
      expect((await storage.documents.find(second))?.nearDuplicateOf).toBe(first);
      await storage.documents.delete(first);
      expect((await storage.documents.find(second))?.nearDuplicateOf).toBeNull();
      const third = await store('near 3', found(record, { nearDuplicateOf: first }));
      expect((await storage.documents.find(third))?.nearDuplicateOf).toBeNull();
    });

    test('an unusable fingerprint is refused', async () => {
      await expect(storage.documents.findNearFingerprints('xyz')).rejects.toThrow(RangeError);
    });
  });

  describe('the list of notices', () => {
    let ids: readonly string[];

    beforeAll(async () => {
      const listed = (title: string, issuer: string, status: 'completed' | 'longTerm'): Completion =>
        found(sampleNotice(title, [sampleIssue('i1', '甲', { status })], { issuer, publishedDate: '2024-05-06' }));
      ids = [
        await store('list 1', listed('列表通报其一', '中共列表县交通运输局党组', 'completed'), '甲.docx'),
        await store('list 2', listed('列表通报其二', '中共列表縣財政局黨組', 'longTerm'), '乙.docx'),
        await store('list 3', listed('列表通报其三', '中共列表县教育局党组', 'completed'), '列表通报LIST.docx'),
      ];
    });

    const list = async (filter: Parameters<Storage['documents']['page']>[0]): Promise<readonly string[]> =>
      (await storage.documents.page(filter, { cursor: null, limit: 100 })).items.map((item) => item.id);

    test('newest first, each with what its notice says', async () => {
      const { items } = await storage.documents.page({ q: '列表通报' }, { cursor: null, limit: 10 });
      expect(items.map((item) => item.id)).toEqual(ids.toReversed());
      expect(items[2]).toMatchObject({
        title: '列表通报其一',
        issuer: '中共列表县交通运输局党组',
        publishedDate: '2024-05-06',
        issues: 1,
        balanced: true,
        confidence: 1,
      });
    });

    test('page by page it is the same list', async () => {
      const first = await storage.documents.page({ q: '列表通报' }, { cursor: null, limit: 2 });
      expect(first.items.map((item) => item.id)).toEqual([ids[2], ids[1]]);
      const second = await storage.documents.page({ q: '列表通报' }, { cursor: first.nextCursor, limit: 2 });
      expect(second.items.map((item) => item.id)).toEqual([ids[0]]);
      expect(second.nextCursor).toBeNull();
    });

    test.each([
      [{ issuer: '列表县财政' }, [1]],
      [{ issuer: '列表', status: 'completed' as const }, [2, 0]],
      [{ q: 'list.DOCX' }, [2]],
      [{ q: '列表县教育' }, [2]],
      [{ q: '列表通报', state: 'queued' as const }, []],
      [{ q: '%' }, []],
    ])('narrowed by %j', async (filter, expected) => {
      expect(await list(filter)).toEqual(expected.map((index) => ids[index]));
    });

    test('a document that is not done is in it without a notice', async () => {
      const { id } = await storage.documents.accept(file('waiting in the list'));
      const { items } = await storage.documents.page(
        { state: 'queued', q: 'waiting in the list' },
        { cursor: null, limit: 1 },
      );
      expect(items).toEqual([
        expect.objectContaining({ id, state: 'queued', title: null, issues: null, balanced: null }),
      ]);
    });

    test.each(['x', '-1', '99999999999999999'])('a cursor no list gave is refused: %s', async (cursor) => {
      await expect(storage.documents.page({}, { cursor, limit: 1 })).rejects.toMatchObject({ code: 'invalid-cursor' });
    });
  });

  describe('series', () => {
    const key = (name: string) => ({
      key: name,
      issuer: '某局',
      kind: 'xuncha' as const,
      body: '第五巡察组',
      feedbackDate: '2023-01-02',
      title: `${name}系列`,
    });

    test('notices with one key are one series, oldest first, and the last takes it along', async () => {
      const later = await store(
        'series 2',
        found(sampleNotice('二', [], { publishedDate: '2024-02-01' }), { series: key('a') }),
      );
      const earlier = await store(
        'series 1',
        found(sampleNotice('一', [], { publishedDate: '2023-11-01' }), { series: key('a') }),
      );
      const { items } = await storage.documents.page({}, { cursor: null, limit: 1 });
      const id = items[0]?.seriesId ?? '';
      expect(await storage.series.find(id)).toEqual({
        id,
        issuer: '某局',
        kind: 'xuncha',
        body: '第五巡察组',
        feedbackDate: '2023-01-02',
        title: 'a系列',
        notices: 2,
      });
      expect(await storage.series.listMembers(id)).toEqual([
        { documentId: earlier, title: '一', publishedDate: '2023-11-01' },
        { documentId: later, title: '二', publishedDate: '2024-02-01' },
      ]);
      await storage.documents.delete(later);
      expect((await storage.series.find(id))?.notices).toBe(1);
      await storage.documents.delete(earlier);
      expect(await storage.series.find(id)).toBeNull();
    });

    test('a notice that moves to another series leaves no empty one', async () => {
      const id = await store('moving', found(sampleNotice('移', []), { series: key('before') }));
      await storage.database.write((manager) =>
        manager.query(`UPDATE document SET state = 'queued' WHERE id = '${id}'`),
      );
      await storage.leases.claim(id, 'worker', 60);
      await storage.leases.complete(id, 'worker', found(sampleNotice('移', []), { series: key('after') }));
      const { items } = await storage.series.page({ cursor: null, limit: 100 });
      expect(items.map((series) => series.title)).toContain('after系列');
      expect(items.map((series) => series.title)).not.toContain('before系列');
    });

    test('ten notices at the same moment make one series; pages hold each series once', async () => {
      await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          store(`together ${n}`, found(sampleNotice('同', []), { series: key('together') })),
        ),
      );
      await store('another', found(sampleNotice('另', []), { series: key('another') }));
      const all = await storage.series.page({ cursor: null, limit: 100 });
      expect(all.items.find((series) => series.title === 'together系列')?.notices).toBe(10);
      const paged = [];
      let cursor: string | null = null;
      do {
        const page = await storage.series.page({ cursor, limit: 1 });
        paged.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(paged).toEqual(all.items);
    });
  });

  describe('imports', () => {
    const item = { sha256: null, documentId: null, errorCode: null, errorMessage: null };

    test('counts each file once, by how far its document is', async () => {
      const id = await storage.imports.create();
      const done = await store('import done', found(sampleNotice('完', [])));
      const { id: waiting } = await storage.documents.accept(file('import waiting'));
      const { id: broken } = await storage.documents.accept(file('import broken'));
      await storage.leases.claim(broken, 'worker', 60);
      await storage.leases.fail(broken, 'worker', 'no-text', 'nothing in it');
      await storage.imports.putItems(id, [
        { ...item, path: 'a', state: 'accepted', documentId: done },
        { ...item, path: 'b', state: 'accepted', documentId: waiting },
        { ...item, path: 'c', state: 'accepted', documentId: broken },
        { ...item, path: 'd', state: 'duplicate', documentId: done },
        { ...item, path: 'e', state: 'pending' },
        { ...item, path: 'f', state: 'pending' },
      ]);
      await storage.imports.putItems(id, [
        { ...item, path: 'f', state: 'failed', errorCode: 'empty-file', errorMessage: 'empty' },
      ]);
      expect(await storage.imports.count(id)).toEqual({
        found: 6,
        pending: 1,
        working: 1,
        imported: 1,
        duplicates: 1,
        failed: 2,
        cancelled: 0,
      });
      const first = await storage.imports.pageItems(id, { cursor: null, limit: 3 });
      expect(first.items[2]).toEqual({
        ...item,
        path: 'c',
        state: 'accepted',
        documentId: broken,
        documentState: 'failed',
        errorCode: 'no-text',
        errorMessage: 'nothing in it',
        nearDuplicateOf: null,
      });
      const second = await storage.imports.pageItems(id, { cursor: first.nextCursor, limit: 3 });
      expect(second.items.map(({ path, state }) => [path, state])).toEqual([
        ['d', 'duplicate'],
        ['e', 'pending'],
        ['f', 'failed'],
      ]);
      expect(second.nextCursor).toBeNull();
    });

    test('cancelling ends it once and cancels what was not tried', async () => {
      const id = await storage.imports.create();
      await storage.imports.putItems(id, [
        { ...item, path: 'a', state: 'pending' },
        { ...item, path: 'b', state: 'duplicate' },
      ]);
      expect(await storage.imports.find(id)).toMatchObject({ state: 'running', finishedAt: null });
      expect(await storage.imports.finish(id, 'cancelled')).toBe(true);
      expect(await storage.imports.finish(id, 'done')).toBe(false);
      expect((await storage.imports.find(id))?.state).toBe('cancelled');
      expect(await storage.imports.count(id)).toMatchObject({ found: 2, cancelled: 1, duplicates: 1, pending: 0 });
      expect(await storage.imports.find('none')).toBeNull();
    });
  });

  test('a second start finds its tables, and two at once make them once', async () => {
    const other = await engine.create();
    const [one, two] = await Promise.all([openStorage(other.config), openStorage(other.config)]);
    const { id } = await one.documents.accept(file('seen by both'));
    expect((await two.documents.find(id))?.fileName).toBe('seen by both.txt');
    await one.close();
    await two.close();
    const again = await openStorage(other.config);
    expect((await again.documents.find(id))?.id).toBe(id);
    await again.close();
    await other.drop();
  });
});
