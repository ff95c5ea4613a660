import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Storage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { file, found, openTestStorage, type TestStorage } from '../support/open-test-storage.js';
import { sampleIssue, sampleMeasure, sampleNotice, sampleSection } from '../support/sample-notice.js';

const engines = await findEngines();

describe.each(engines)('storage on $name', (engine) => {
  let place: TestStorage;
  let storage: Storage;
  let store: TestStorage['store'];
  let countRows: TestStorage['countRows'];

  beforeAll(async () => {
    place = await openTestStorage(engine);
    ({ storage, store, countRows } = place);
  });

  afterAll(async () => {
    await place.close();
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
});
