import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { appendAudit } from './access/append-audit.js';
import { createId } from './create-id.js';
import { Database } from './database.js';
import type { DocumentState } from './document.js';
import { DocumentEntity, ImportBatchEntity, ImportItemEntity } from './entities/index.js';
import type {
  ImportCounts,
  ImportItem,
  ImportItemProgress,
  ImportItemState,
  ImportState,
  StoredImport,
} from './import-batch.js';
import { readTextCursor } from './cursors.js';
import type { Page, PageRequest } from './page.js';
import { storableText } from './storable-text.js';

/** Items in one write. More: others wait longer for it; fewer: more writes. */
const ITEMS_A_WRITE = 200;

/** Imports of many files, and what became of each file. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  /** Begins an import of `actor`'s; its id. */
  async create(actor: string): Promise<string> {
    const id = createId();
    const createdAt = new Date().toISOString();
    await this.database.write(async (manager) => {
      await manager.insert(ImportBatchEntity, { id, state: 'running', createdAt });
      await appendAudit(manager, { actor, action: 'imported', subject: id });
    });
    return id;
  }

  async find(id: string): Promise<StoredImport | null> {
    const row = await this.database.read((manager) => manager.findOneBy(ImportBatchEntity, { id }));
    return row && { id: row.id, state: row.state, createdAt: row.createdAt, finishedAt: row.finishedAt };
  }

  /** Says what became of files. A path said before is overwritten. */
  async putItems(id: string, items: readonly ImportItem[]): Promise<void> {
    for (let start = 0; start < items.length; start += ITEMS_A_WRITE) {
      const rows = items.slice(start, start + ITEMS_A_WRITE).map((item) => ({
        batchId: id,
        ...item,
        path: storableText(item.path),
        errorMessage: item.errorMessage === null ? null : storableText(item.errorMessage),
      }));
      await this.database.write((manager) => manager.upsert(ImportItemEntity, rows, ['batchId', 'path']));
    }
  }

  /** Ends an import that runs; where it is cancelled, files not yet tried are too. False where it did not run. */
  async finish(id: string, state: Exclude<ImportState, 'running'>): Promise<boolean> {
    return this.database.write(async (manager) => {
      const finishedAt = new Date().toISOString();
      const ended = await manager.update(ImportBatchEntity, { id, state: 'running' }, { state, finishedAt });
      if (ended.affected !== 1) return false;
      if (state === 'cancelled')
        await manager.update(ImportItemEntity, { batchId: id, state: 'pending' }, { state: 'cancelled' });
      return true;
    });
  }

  /** The files of an import by path, each with how far its document is. */
  async pageItems(id: string, request: PageRequest): Promise<Page<ImportItemProgress>> {
    const cursor = readTextCursor(request.cursor);
    const rows = await this.selectItems(id, (query) => {
      if (cursor !== null) query.andWhere('i.path > :cursor', { cursor });
      return query.orderBy('i.path').limit(request.limit + 1);
    });
    const items = rows.slice(0, request.limit);
    return { items, nextCursor: rows.length > request.limit ? (items.at(-1)?.path ?? null) : null };
  }

  /** How many files of an import are where. */
  async count(id: string): Promise<ImportCounts> {
    const rows = await this.database.read((manager) =>
      manager
        .createQueryBuilder(ImportItemEntity, 'i')
        .leftJoin(DocumentEntity, 'd', 'd.id = i.documentId')
        .select('i.state', 'state')
        .addSelect('d.state', 'documentState')
        .addSelect('COUNT(*)', 'count')
        .where('i.batchId = :id', { id })
        .groupBy('i.state')
        .addGroupBy('d.state')
        .getRawMany<{ state: ImportItemState; documentState: DocumentState | null; count: number | string }>(),
    );
    const counts = { found: 0, pending: 0, working: 0, imported: 0, duplicates: 0, failed: 0, cancelled: 0 };
    for (const row of rows) {
      counts.found += Number(row.count);
      counts[countOf(row.state, row.documentState)] += Number(row.count);
    }
    return counts;
  }

  private selectItems(
    id: string,
    narrow: (query: SelectQueryBuilder<ImportItemEntity>) => SelectQueryBuilder<ImportItemEntity>,
  ): Promise<readonly ImportItemProgress[]> {
    return this.database.read((manager) =>
      narrow(
        manager
          .createQueryBuilder(ImportItemEntity, 'i')
          .leftJoin(DocumentEntity, 'd', 'd.id = i.documentId')
          .select('i.path', 'path')
          .addSelect('i.sha256', 'sha256')
          .addSelect('i.state', 'state')
          .addSelect('i.documentId', 'documentId')
          .addSelect('COALESCE(i.error_code, d.error_code)', 'errorCode')
          .addSelect('COALESCE(i.error_message, d.error_message)', 'errorMessage')
          .addSelect('d.state', 'documentState')
          .addSelect('d.nearDuplicateOf', 'nearDuplicateOf')
          .where('i.batchId = :id', { id }),
      ).getRawMany<ImportItemProgress>(),
    );
  }
}

/** An accepted file is imported once its document is read; one whose document was deleted since was imported too. */
function countOf(state: ImportItemState, documentState: DocumentState | null): Exclude<keyof ImportCounts, 'found'> {
  switch (state) {
    case 'accepted':
      if (documentState === 'failed') return 'failed';
      return documentState === 'done' || documentState === null ? 'imported' : 'working';
    case 'duplicate':
      return 'duplicates';
    case 'pending':
    case 'failed':
    case 'cancelled':
      return state;
  }
}
