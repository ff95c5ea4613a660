import { Injectable } from '@nestjs/common';
import type { NoticeRecord } from '../notice/index.js';
import { Database } from './database.js';
import { DocumentEntity, NoticeRecordEntity } from './entities/index.js';

/** The records of the documents that are done. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly database: Database) {}

  /** The whole record; null where the document is not done or not there. */
  async findRecord(documentId: string): Promise<NoticeRecord | null> {
    const row = await this.database.read((manager) =>
      manager
        .createQueryBuilder(NoticeRecordEntity, 'r')
        .innerJoin(DocumentEntity, 'd', 'd.number = r.documentNumber')
        .where('d.id = :documentId', { documentId })
        .getOne(),
    );
    return row === null ? null : (JSON.parse(row.recordJson) as NoticeRecord);
  }
}
