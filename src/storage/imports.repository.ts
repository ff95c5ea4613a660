import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import type { ImportCounts, ImportItem, ImportItemProgress, ImportState, StoredImport } from './import-batch.js';
import type { Page, PageRequest } from './page.js';

@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}
  create(): Promise<string> { return this.later(); }
  find(_id: string): Promise<StoredImport | null> { return this.later(); }
  /** by path: written twice, the later stands */
  putItems(_id: string, _items: readonly ImportItem[]): Promise<void> { return this.later(); }
  /** only from running; cancelling turns pending items into cancelled. false where it was not running */
  finish(_id: string, _state: Exclude<ImportState, 'running'>): Promise<boolean> { return this.later(); }
  pageItems(_id: string, _request: PageRequest): Promise<Page<ImportItemProgress>> { return this.later(); }
  count(_id: string): Promise<ImportCounts> { return this.later(); }
  private later(): never { throw new Error('not written yet' + String(this.database)); }
}
