import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { KeptReading } from '../notice/index.js';
import { appendAudit } from './access/append-audit.js';
import { createId } from './create-id.js';
import { Database } from './database.js';
import type {
  AcceptedDocument,
  DocumentFilter,
  DocumentState,
  DocumentSummary,
  FingerprintedDocument,
  NewDocument,
  StoredDocument,
} from './document.js';
import { DocumentEntity, FingerprintBandEntity, NoticeEntity } from './entities/index.js';
import { bandsOf } from './fingerprint-bands.js';
import { foldForSearch } from './fold-for-search.js';
import { insertContent, readContent } from './document-content.js';
import { pageByNumber, readNumberCursor } from './cursors.js';
import type { Page, PageRequest } from './page.js';
import { readDocument } from './read-document.js';
import { removeEmptySeries } from './series-rows.js';
import { readPhrase } from './search-terms.js';
import { storableText } from './storable-text.js';

/** Most documents compared with a new one for likeness; the newest first. More: slower; fewer: an old twin is missed. */
const NEAR_CANDIDATES = 200;

/** The files that were taken in, and how far each is. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes a file in: row and bytes together, before it resolves. The same bytes again give the document there is.
   * @param actor who is written down for a new file; null where another entry speaks of it already (an import)
   */
  async accept(document: NewDocument, actor: string | null = null): Promise<AcceptedDocument> {
    const sha256 = createHash('sha256').update(document.bytes).digest('hex');
    const known = await this.database.read((manager) => manager.findOneBy(DocumentEntity, { sha256 }));
    if (known !== null) return { id: known.id, created: false, state: known.state };
    const id = createId();
    const row = await this.database.write(async (manager) => {
      await insertDocument(manager, id, sha256, document);
      const kept = await manager.findOneByOrFail(DocumentEntity, { sha256 });
      if (kept.id !== id) return kept;
      await insertContent(manager, kept.number, document.bytes);
      if (actor !== null) await appendAudit(manager, { actor, action: 'uploaded', subject: id, detail: kept.fileName });
      return kept;
    });
    return { id: row.id, created: row.id === id, state: row.state };
  }

  async find(id: string): Promise<StoredDocument | null> {
    const row = await this.database.read((manager) => manager.findOneBy(DocumentEntity, { id }));
    return row === null ? null : readDocument(row);
  }

  /** The document with exactly these bytes; `sha256` in small hexadecimal digits. */
  async findBySha256(sha256: string): Promise<StoredDocument | null> {
    const row = await this.database.read((manager) => manager.findOneBy(DocumentEntity, { sha256 }));
    return row === null ? null : readDocument(row);
  }

  /** The bytes as they came. */
  async findContent(id: string): Promise<Buffer | null> {
    return this.database.read((manager) => readContent(manager, id));
  }

  /**
   * The documents that meet the filter, newest first.
   * @throws StorageError invalid-cursor
   */
  async page(filter: DocumentFilter, request: PageRequest): Promise<Page<DocumentSummary>> {
    const before = readNumberCursor(request.cursor);
    return this.database.read(async (manager) => {
      const query = manager
        .createQueryBuilder(DocumentEntity, 'd')
        .where('d.number < CAST(:before AS bigint)', { before })
        .orderBy('d.number', 'DESC')
        .limit(request.limit + 1);
      const rows = await this.narrow(query, filter).getMany();
      const shown = rows.slice(0, request.limit);
      const notices = await manager.findBy(NoticeEntity, { documentNumber: In(shown.map((row) => row.number)) });
      const noticeOf = new Map(notices.map((notice) => [notice.documentNumber, notice]));
      const items = shown.map((row) => summarise(row, noticeOf.get(row.number)));
      return pageByNumber(rows, request.limit, (row) => row.number, items);
    });
  }

  /**
   * Removes the document and all that was derived from it. False where there is none.
   * @param actor who is written down; null where it was never read (an import that was cancelled)
   */
  async delete(id: string, actor: string | null = null): Promise<boolean> {
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(DocumentEntity, { id });
      if (row === null) return false;
      const notice = await manager.findOneBy(NoticeEntity, { documentNumber: row.number });
      await manager.delete(DocumentEntity, { number: row.number });
      if (actor !== null) await appendAudit(manager, { actor, action: 'deleted', subject: id, detail: row.fileName });
      if (notice !== null && notice.seriesId !== null) await removeEmptySeries(manager, notice.seriesId);
      return true;
    });
  }

  /**
   * Keeps the reading a person chose, null for none, and has the document read again. False where it is not there or is
   * waiting to be read already.
   */
  async chooseReading(id: string, reading: KeptReading | null, actor: string): Promise<boolean> {
    return this.database.write(async (manager) => {
      const chosen = { chosenLevel: reading?.level ?? null, chosenIssues: reading?.issues ?? null };
      const unread = { state: 'queued', attempts: 0, errorCode: null, errorMessage: null, finishedAt: null } as const;
      const settled = In(['done', 'failed'] satisfies DocumentState[]);
      const changed = await manager.update(DocumentEntity, { id, state: settled }, { ...chosen, ...unread });
      if (changed.affected !== 1) return false;
      await appendAudit(manager, { actor, action: 'reading-chosen', subject: id, detail: chosen.chosenLevel });
      return true;
    });
  }

  async countByState(): Promise<Readonly<Record<DocumentState, number>>> {
    const rows = await this.database.read((manager) =>
      manager
        .createQueryBuilder(DocumentEntity, 'd')
        .select('d.state', 'state')
        .addSelect('COUNT(*)', 'count')
        .groupBy('d.state')
        .getRawMany<{ state: DocumentState; count: number | string }>(),
    );
    const counts = { queued: 0, processing: 0, done: 0, failed: 0 };
    for (const row of rows) counts[row.state] = Number(row.count);
    return counts;
  }

  /** How many documents wait to be read or are being read. */
  async countUnfinished(): Promise<number> {
    return this.database.read((manager) =>
      manager.countBy(DocumentEntity, { state: In(['queued', 'processing'] satisfies DocumentState[]) }),
    );
  }

  /**
   * Documents whose fingerprint has at least one quarter in common with this one, which any that differs in fewer than
   * four bits has; the caller counts the bits. Newest first.
   */
  async findNearFingerprints(fingerprint: string): Promise<readonly FingerprintedDocument[]> {
    const shares = bandsOf(fingerprint).map((value, band) => `(b.band = ${band} AND b.value = ${value})`);
    return this.database.read((manager) =>
      manager
        .createQueryBuilder(DocumentEntity, 'd')
        .innerJoin(NoticeEntity, 'n', 'n.documentNumber = d.number')
        .select('d.id', 'id')
        .addSelect('n.fingerprint', 'fingerprint')
        .where(
          (outer) =>
            `d.number IN ${outer
              .subQuery()
              .select('b.documentNumber')
              .from(FingerprintBandEntity, 'b')
              .where(shares.join(' OR '))
              .getQuery()}`,
        )
        .orderBy('d.number', 'DESC')
        .limit(NEAR_CANDIDATES)
        .getRawMany<FingerprintedDocument>(),
    );
  }

  private narrow(
    query: SelectQueryBuilder<DocumentEntity>,
    filter: DocumentFilter,
  ): SelectQueryBuilder<DocumentEntity> {
    const { contains } = this.database.dialect;
    if (filter.issuer !== undefined || filter.q !== undefined)
      query.leftJoin(NoticeEntity, 'n', 'n.documentNumber = d.number');
    if (filter.state !== undefined) query.andWhere('d.state = :state', { state: filter.state });
    if (filter.issuer !== undefined)
      query.andWhere(contains('n.issuerFolded', ':issuer'), { issuer: readPhrase(filter.issuer) });
    if (filter.q !== undefined) {
      const places = ['d.fileNameFolded', 'n.titleFolded', 'n.issuerFolded'].map((text) => contains(text, ':q'));
      query.andWhere(`(${places.join(' OR ')})`, { q: readPhrase(filter.q) });
    }
    if (filter.status !== undefined)
      query.andWhere('EXISTS (SELECT 1 FROM issue i WHERE i.document_number = d.number AND i.status = :status)', {
        status: filter.status,
      });
    return query;
  }
}

/** Does nothing where the same bytes came in at the same moment through another request. */
async function insertDocument(
  manager: EntityManager,
  id: string,
  sha256: string,
  document: NewDocument,
): Promise<void> {
  const fileName = storableText(document.fileName);
  await manager
    .createQueryBuilder()
    .insert()
    .into(DocumentEntity)
    .values({
      id,
      sha256,
      fileName,
      fileNameFolded: foldForSearch(fileName),
      mediaType: storableText(document.mediaType),
      bytes: document.bytes.length,
      state: 'queued',
      attempts: 0,
      createdAt: new Date().toISOString(),
    })
    .orIgnore()
    .updateEntity(false)
    .execute();
}

function summarise(row: DocumentEntity, notice: NoticeEntity | undefined): DocumentSummary {
  return {
    ...readDocument(row),
    title: notice?.title ?? null,
    issuer: notice?.issuer ?? null,
    publishedDate: notice?.publishedDate ?? null,
    issues: notice?.countedTotal ?? null,
    closed: notice?.countedCompleted ?? null,
    balanced: notice?.balanced ?? null,
    confidence: notice?.confidence ?? null,
    seriesId: notice?.seriesId ?? null,
  };
}
