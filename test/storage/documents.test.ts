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
});
