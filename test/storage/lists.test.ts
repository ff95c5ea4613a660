import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Completion, Storage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { file, found, openTestStorage, type TestStorage } from '../support/open-test-storage.js';
import { sampleIssue, sampleNotice } from '../support/sample-notice.js';

const engines = await findEngines();

describe.each(engines)('storage on $name', (engine) => {
  let place: TestStorage;
  let storage: Storage;
  let store: TestStorage['store'];

  beforeAll(async () => {
    place = await openTestStorage(engine);
    ({ storage, store } = place);
  });

  afterAll(async () => {
    await place.close();
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
      expect([await storage.series.findOfNotice(earlier), await storage.series.findOfNotice(later)]).toEqual([id, id]);
      expect(await storage.series.findOfNotice('none')).toBeNull();
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
});
