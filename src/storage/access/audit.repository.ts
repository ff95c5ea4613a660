import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { pageByNumber, readNumberCursor } from '../cursors.js';
import type { Page, PageRequest } from '../page.js';
import type { AuditEntry, AuditNote } from './access.js';
import { appendAudit } from './append-audit.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

/** Who did what, when. Entries are added and read, nothing else. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** For deeds that change no row of their own (an export). */
  async append(note: AuditNote): Promise<void> {
    await this.database.write((manager) => appendAudit(manager, note));
  }

  /**
   * The newest entries first.
   * @throws StorageError invalid-cursor
   */
  async page(request: PageRequest): Promise<Page<AuditEntry>> {
    const before = readNumberCursor(request.cursor);
    const rows = await this.database.read((manager) =>
      manager
        .createQueryBuilder(AuditEntryEntity, 'a')
        .where('a.number < CAST(:before AS bigint)', { before })
        .orderBy('a.number', 'DESC')
        .limit(request.limit + 1)
        .getMany(),
    );
    const items = rows
      .slice(0, request.limit)
      .map(({ at, actor, action, subject, detail }) => ({ at, actor, action, subject, detail }));
    return pageByNumber(rows, request.limit, (row) => row.number, items);
  }
}
