import { createHash } from 'node:crypto';
import { normaliseIssuer } from '../../src/comparison/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';
import type { Storage } from '../../src/storage/index.js';
import { fingerprintNotice } from '../../src/ledger/identity/text-fingerprint.js';
import { makeArchiveFile } from '../support/make-archive.js';
import { nameArchiveIssuer } from '../support/make-archive-notice.js';

/** Different texts among the stored notices; the rest repeats them under other issuers and in another order. */
const TEXTS = 200;
const OWNER = 'bench';
const LEASE_SECONDS = 60;

/** Records of real reading, to be stored under many names. */
export async function readBaseRecords(): Promise<readonly NoticeRecord[]> {
  const records: NoticeRecord[] = [];
  for (let number = 0; number < TEXTS; number += 1) {
    const { fileName, bytes } = makeArchiveFile(number, 'docx', 7);
    records.push(await readNotice(bytes, fileName));
  }
  return records;
}

/** The base record with another issuer and title, and its issues turned round, so that no two are alike. */
function varyRecord(base: NoticeRecord, number: number): NoticeRecord {
  const issuer = nameArchiveIssuer(number + 1000);
  const turn = number % Math.max(1, base.issues.length);
  return {
    ...base,
    issuer,
    title: `${issuer}关于巡察反馈意见整改进展情况的通报`,
    issues: [...base.issues.slice(turn), ...base.issues.slice(0, turn)].map((issue, place) => ({
      ...issue,
      statement: place === 0 ? `${issue.statement}（第${number}号）` : issue.statement,
    })),
  };
}

/**
 * Stores notices `from` to `to` - 1 through the storage layer, as a worker does when a document is read. Reading them
 * all would take hours and change nothing in the database.
 */
export async function fillDatabase(
  storage: Storage,
  bases: readonly NoticeRecord[],
  from: number,
  to: number,
): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const base = bases[number % bases.length];
    if (base === undefined) return;
    const record = varyRecord(base, number);
    const bytes = createHash('sha512').update(String(number)).digest();
    const { id } = await storage.documents.accept({ fileName: `${number}.docx`, mediaType: 'text/plain', bytes });
    await storage.leases.claim(id, OWNER, LEASE_SECONDS);
    await storage.leases.complete(id, OWNER, {
      record,
      readBy: 'bench',
      issuerKey: normaliseIssuer(record.issuer),
      series: null,
      fingerprint: fingerprintNotice(record),
      nearDuplicateOf: null,
    });
  }
}
