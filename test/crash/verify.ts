import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readNotice } from '../../src/pipeline.js';
import type { Storage } from '../../src/storage/index.js';
import type { ArchiveFile } from '../support/make-archive.js';

export interface Verdict {
  readonly lost: number;
  readonly duplicated: number;
  /** Records, or the bytes of the file, that are not those of an undisturbed run. */
  readonly mismatched: number;
  /** Rows without their parent, parents without their rows, rows that disagree with the record, faults of the file. */
  readonly orphans: number;
  readonly details: readonly string[];
}

/** Each query counts rows that must not be. */
const orphanQueries: readonly (readonly [string, string])[] = [
  [
    'contents without document',
    'SELECT COUNT(*) AS n FROM document_content c WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.number = c.document_number)',
  ],
  [
    'documents without content',
    'SELECT COUNT(*) AS n FROM document d WHERE NOT EXISTS (SELECT 1 FROM document_content c WHERE d.number = c.document_number)',
  ],
  [
    'done without notice',
    "SELECT COUNT(*) AS n FROM document d WHERE d.state = 'done' AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.document_number = d.number)",
  ],
  [
    'notices of what is not done',
    "SELECT COUNT(*) AS n FROM notice n WHERE NOT EXISTS (SELECT 1 FROM document d WHERE n.document_number = d.number AND d.state = 'done')",
  ],
  [
    'notices without record',
    'SELECT COUNT(*) AS n FROM notice n WHERE NOT EXISTS (SELECT 1 FROM notice_record r WHERE r.document_number = n.document_number)',
  ],
  [
    'records without notice',
    'SELECT COUNT(*) AS n FROM notice_record r WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE r.document_number = n.document_number)',
  ],
  [
    'fingerprints without notice',
    'SELECT COUNT(*) AS n FROM fingerprint_band b WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE b.document_number = n.document_number)',
  ],
  [
    'sections without notice',
    'SELECT COUNT(*) AS n FROM section s WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE s.document_number = n.document_number)',
  ],
  [
    'issues without notice',
    'SELECT COUNT(*) AS n FROM issue i WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE i.document_number = n.document_number)',
  ],
  [
    'issues without section',
    'SELECT COUNT(*) AS n FROM issue i WHERE i.section_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM section s WHERE s.document_number = i.document_number AND s.id = i.section_id)',
  ],
  [
    'measures without issue',
    'SELECT COUNT(*) AS n FROM measure m WHERE NOT EXISTS (SELECT 1 FROM issue i WHERE i.document_number = m.document_number AND i.id = m.issue_id)',
  ],
  [
    'issues not to be searched',
    'SELECT COUNT(*) AS n FROM issue i WHERE NOT EXISTS (SELECT 1 FROM issue_search s WHERE i.document_number = s.document_number AND i.id = s.issue_id)',
  ],
  [
    'search rows without issue',
    'SELECT COUNT(*) AS n FROM issue_search s WHERE NOT EXISTS (SELECT 1 FROM issue i WHERE i.document_number = s.document_number AND i.id = s.issue_id)',
  ],
  [
    'search rows without grams',
    'SELECT COUNT(*) AS n FROM issue_search s WHERE NOT EXISTS (SELECT 1 FROM issue_gram g WHERE g.rowid = s.seq)',
  ],
  [
    'grams without search row',
    'SELECT COUNT(*) AS n FROM issue_gram g WHERE NOT EXISTS (SELECT 1 FROM issue_search s WHERE g.rowid = s.seq)',
  ],
  [
    'series without notice',
    'SELECT COUNT(*) AS n FROM series s WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.series_id = s.id)',
  ],
];

/** Compares all that is stored with what reading the same files here, undisturbed, gives. */
export async function verify(storage: Storage, files: readonly ArchiveFile[]): Promise<Verdict> {
  const details: string[] = [];
  let [lost, mismatched] = [0, 0];
  for (const { fileName, bytes } of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const document = await storage.documents.findBySha256(sha256);
    if (document?.state !== 'done') {
      lost += 1;
      details.push(`${fileName}: ${document?.state ?? 'not there'}`);
      continue;
    }
    const content = await storage.documents.findContent(document.id);
    const stored: unknown = await storage.notices.findRecord(document.id);
    const expected: unknown = JSON.parse(JSON.stringify(await readNotice(bytes, fileName)));
    if (content !== null && content.equals(bytes) && isDeepStrictEqual(stored, expected)) continue;
    mismatched += 1;
    details.push(`${fileName}: not the record of an undisturbed run`);
  }
  const count = async (query: string): Promise<number> => {
    const rows = await storage.database.read((manager) => manager.query<{ n: number | string }[]>(query));
    return Number(rows[0]?.n ?? 0);
  };
  const kept = await count('SELECT COUNT(*) AS n FROM document');
  const notices = await count('SELECT COUNT(*) AS n FROM notice');
  let orphans = 0;
  for (const [name, query] of orphanQueries) {
    const found = await count(query);
    orphans += found;
    if (found > 0) details.push(`${found} ${name}`);
  }
  const duplicated = Math.max(0, kept - files.length, notices - files.length);
  return { lost, duplicated, mismatched, orphans: orphans + (await countFileFaults(storage)), details };
}

/** What SQLite itself says of its file; PostgreSQL checks its pages as it reads them. */
async function countFileFaults(storage: Storage): Promise<number> {
  if (storage.database.dialect.engine !== 'sqlite') return 0;
  const whole = await storage.database.read((manager) =>
    manager.query<{ integrity_check: string }[]>('PRAGMA integrity_check'),
  );
  const strays = await storage.database.read((manager) => manager.query<unknown[]>('PRAGMA foreign_key_check'));
  return whole.filter((row) => row.integrity_check !== 'ok').length + strays.length;
}
