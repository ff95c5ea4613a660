import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import type { IssueHit, IssueQuery } from './issue-search.js';
import type { Page, PageRequest } from './page.js';

@Injectable()
export class IssuesRepository {
  constructor(private readonly database: Database) {}
  /** @throws StorageError query-too-short */
  search(_query: IssueQuery, _request: PageRequest): Promise<Page<IssueHit>> { throw new Error('not written yet' + String(this.database)); }
}
