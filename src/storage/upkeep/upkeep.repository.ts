import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { KeptReading, NoticeRecord } from '../../notice/index.js';
import { Database } from '../database.js';
import { readContent } from '../document-content.js';
import type { Completion } from '../document.js';
import { DocumentEntity, NoticeRecordEntity } from '../entities/index.js';
import { readChosenReading } from '../read-document.js';
import { replaceNotice } from '../replace-notice.js';

/** What is wrong with what is stored. */
export type DamageCode =
  | 'original-missing'
  | 'original-damaged'
  | 'record-missing'
  | 'record-older'
  | 'row-without-parent'
  | 'database-damaged';

export interface Damage {
  readonly code: DamageCode;
  /** The document's id, or the table. */
  readonly subject: string;
  readonly detail: string;
}

/** A document as upkeep sees it. */
export interface KeptDocument {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly state: string;
  /** The version that read it; null where it was read before versions were written down, or never. */
  readonly readBy: string | null;
  readonly reading: KeptReading | null;
}

interface KeptRow extends Omit<KeptDocument, 'reading'> {
  readonly number: number;
  readonly chosenLevel: string | null;
  readonly chosenIssues: number | null;
}

/** Documents looked at in one query. */
const PAGE = 500;

/** Tables and the tables their rows belong to: child, its column, parent, its column. */
const PARENTS: readonly (readonly [string, string, string, string])[] = [
  ['document_content', 'document_number', 'document', 'number'],
  ['notice', 'document_number', 'document', 'number'],
  ['notice', 'series_id', 'series', 'id'],
  ['notice_record', 'document_number', 'notice', 'document_number'],
  ['fingerprint_band', 'document_number', 'notice', 'document_number'],
  ['section', 'document_number', 'notice', 'document_number'],
  ['issue', 'document_number', 'notice', 'document_number'],
  ['measure', 'document_number', 'notice', 'document_number'],
  ['issue_search', 'document_number', 'notice', 'document_number'],
  ['issue_gram', 'rowid', 'issue_search', 'seq'],
  ['import_item', 'batch_id', 'import_batch', 'id'],
  ['access_session', 'key_id', 'access_key', 'id'],
];

/** What keeps the stored whole: looking it through, and putting records in the place of older ones. */
@Injectable()
export class UpkeepRepository {
  constructor(private readonly database: Database) {}

  /** Every document, the oldest first. */
  async *listDocuments(): AsyncGenerator<KeptDocument> {
    let last = 0;
    for (;;) {
      const rows = await this.database.read((manager) =>
        manager
          .createQueryBuilder(DocumentEntity, 'd')
          .leftJoin(NoticeRecordEntity, 'r', 'r.documentNumber = d.number')
          .select('d.number', 'number')
          .addSelect('d.id', 'id')
          .addSelect('d.fileName', 'fileName')
          .addSelect('d.sha256', 'sha256')
          .addSelect('d.state', 'state')
          .addSelect('d.chosenLevel', 'chosenLevel')
          .addSelect('d.chosenIssues', 'chosenIssues')
          .addSelect('r.readBy', 'readBy')
          .where('d.number > :last', { last })
          .orderBy('d.number')
          .limit(PAGE)
          .getRawMany<KeptRow>(),
      );
      for (const { id, fileName, sha256, state, readBy, ...chosen } of rows)
        yield { id, fileName, sha256, state, readBy, reading: readChosenReading(chosen) };
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.number ?? last;
    }
  }

  /** What is wrong with one document, by its own rows and bytes. */
  async inspect(document: KeptDocument, version: string): Promise<readonly Damage[]> {
    const { id, fileName, sha256, state, readBy } = document;
    const found: Damage[] = [];
    const add = (code: DamageCode): number => found.push({ code, subject: id, detail: fileName });
    const bytes = await this.database.read((manager) => readContent(manager, id));
    if (bytes === null) add('original-missing');
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256) add('original-damaged');
    if (state !== 'done') return found;
    if (!(await this.hasRecord(id))) add('record-missing');
    else if (readBy !== version) add('record-older');
    return found;
  }

  /** Rows whose parents are gone, and what SQLite says of its own file. */
  async inspectTables(): Promise<readonly Damage[]> {
    const found: Damage[] = [];
    for (const [child, column, parent, key] of PARENTS) {
      const [row] = await this.ask<{ readonly count: number | string }>(
        `SELECT COUNT(*) AS count FROM ${child} c WHERE c.${column} IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p.${key} = c.${column})`,
      );
      const count = Number(row?.count ?? 0);
      if (count > 0) found.push({ code: 'row-without-parent', subject: child, detail: `${count} → ${parent}` });
    }
    if (this.database.dialect.engine === 'postgres') return found;
    const lines = await this.ask<{ readonly integrity_check: string }>('PRAGMA integrity_check');
    for (const { integrity_check: line } of lines)
      if (line !== 'ok') found.push({ code: 'database-damaged', subject: 'sqlite', detail: line });
    return found;
  }

  /** Puts a record in place of the one there is; null where the document is gone or being read, else the one before. */
  async replaceRecord(id: string, completion: Completion): Promise<{ readonly before: NoticeRecord | null } | null> {
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(DocumentEntity, { id });
      if (row === null || (row.state !== 'done' && row.state !== 'failed')) return null;
      const stored = await manager.findOneBy(NoticeRecordEntity, { documentNumber: row.number });
      const read = { state: 'done', errorCode: null, errorMessage: null } as const;
      await manager.update(DocumentEntity, { id }, { ...read, finishedAt: new Date().toISOString() });
      await replaceNotice(manager, this.database.dialect, id, completion);
      return { before: stored === null ? null : (JSON.parse(stored.recordJson) as NoticeRecord) };
    });
  }

  private async hasRecord(id: string): Promise<boolean> {
    return this.database.read(async (manager) => {
      const row = await manager.findOneBy(DocumentEntity, { id });
      return row !== null && manager.existsBy(NoticeRecordEntity, { documentNumber: row.number });
    });
  }

  private ask<Row>(sql: string): Promise<readonly Row[]> {
    return this.database.read((manager) => manager.query<readonly Row[]>(sql));
  }
}
