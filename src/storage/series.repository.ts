import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import type { Page, PageRequest } from './page.js';
import type { SeriesMember, StoredSeries } from './series.js';

@Injectable()
export class SeriesRepository {
  constructor(private readonly database: Database) {}
  page(_request: PageRequest): Promise<Page<StoredSeries>> { return this.later(); }
  find(_id: string): Promise<StoredSeries | null> { return this.later(); }
  /** oldest published first */
  listMembers(_id: string): Promise<readonly SeriesMember[]> { return this.later(); }
  private later(): never { throw new Error('not written yet' + String(this.database)); }
}
