import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Storage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { file, found, openTestStorage, type TestStorage } from '../support/open-test-storage.js';
import { sampleNotice } from '../support/sample-notice.js';

const engines = await findEngines();

describe.each(engines)('storage on $name', (engine) => {
  let place: TestStorage;
  let storage: Storage;

  beforeAll(async () => {
    place = await openTestStorage(engine);
    ({ storage } = place);
  });

  afterAll(async () => {
    await place.close();
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

    test('the holder says how far it has read; whoever takes the document up begins anew', async () => {
      const { id } = await storage.documents.accept(file('page by page'));
      await storage.leases.claim(id, 'first', 0);
      await storage.leases.noteProgress(id, 'first', { page: 2, pages: 9 });
      await storage.leases.noteProgress(id, 'another', { page: 7, pages: 9 });
      expect((await storage.documents.find(id))?.progress).toEqual({ page: 2, pages: 9 });
      await storage.leases.claim(id, 'second', 60);
      expect((await storage.documents.find(id))?.progress).toBeNull();
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
});
