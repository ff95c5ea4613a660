import { openStorage, type Completion, type NewDocument, type Storage } from '../../src/storage/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import type { TestEngine } from './databases.js';

/** A text file as it comes in. */
export const file = (content: string, fileName = `${content}.txt`): NewDocument => ({
  fileName,
  mediaType: 'text/plain',
  bytes: Buffer.from(content),
});

/** A record as it is stored, with what a test says about it. */
export const found = (record: NoticeRecord, more: Partial<Completion> = {}): Completion => ({
  record,
  readBy: 'test',
  issuerKey: null,
  series: null,
  fingerprint: null,
  nearDuplicateOf: null,
  ...more,
});

/** The storage on an empty database, and what tests do with it again and again. */
export interface TestStorage {
  readonly storage: Storage;
  /** Takes a file in, claims it, and stores what was found in it. */
  readonly store: (content: string, completion: Completion, fileName?: string) => Promise<string>;
  readonly countRows: (table: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Opens the storage on a new database of the engine; `close` takes both away. */
export async function openTestStorage(engine: TestEngine): Promise<TestStorage> {
  const place = await engine.create();
  const storage = await openStorage(place.config);
  return {
    storage,
    store: async (content, completion, fileName) => {
      const { id } = await storage.documents.accept(file(content, fileName));
      await storage.leases.claim(id, 'worker', 60);
      if (!(await storage.leases.complete(id, 'worker', completion))) throw new Error(`${content} is not completed`);
      return id;
    },
    countRows: (table) =>
      storage.database.read(async (manager) => {
        const [row] = await manager.query<{ count: string }[]>(`SELECT COUNT(*) AS count FROM ${table}`);
        return Number(row?.count);
      }),
    close: async () => {
      await storage.close();
      await place.drop();
    },
  };
}
