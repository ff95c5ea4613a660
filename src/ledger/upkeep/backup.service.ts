import { chmod, rename, rm, stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/index.js';
import { AuditService } from '../access/audit.service.js';
import { LedgerError } from '../ledger-error.js';

/** Copies the whole ledger into one file while others go on working: rows, originals, keys, the audit trail. */
@Injectable()
export class BackupService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Writes `file` whole or not at all. @throws LedgerError `file-exists`, `backup-by-pg-dump`. */
  async backUp(file: string): Promise<void> {
    if (this.database.dialect.engine === 'postgres')
      throw new LedgerError('backup-by-pg-dump', 'PostgreSQL 请用 pg_dump 备份，用 pg_restore 恢复');
    if (await isThere(file)) throw new LedgerError('file-exists', `${file} 已存在`);
    await this.audit.note('backup', file);
    const part = `${file}.part`;
    await rm(part, { force: true });
    try {
      await this.database.copyTo(part);
      await chmod(part, 0o600);
      await rename(part, file);
    } finally {
      await rm(part, { force: true });
    }
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
