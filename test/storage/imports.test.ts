import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Storage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { file, found, openTestStorage, type TestStorage } from '../support/open-test-storage.js';
import { sampleNotice } from '../support/sample-notice.js';

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

  describe('imports', () => {
    const item = { sha256: null, documentId: null, errorCode: null, errorMessage: null };

    test('counts each file once, by how far its document is', async () => {
      const id = await storage.imports.create('a person');
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
      const id = await storage.imports.create('a person');
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
});
