import { Injectable } from '@nestjs/common';
import { type IssueHit, type IssueQuery, IssuesRepository, type Page, type PageRequest } from '../storage/index.js';
import { askStorage } from './ask-storage.js';

/** Finds issues by words of their statements and measures. */
@Injectable()
export class SearchService {
  constructor(private readonly issues: IssuesRepository) {}

  /** @throws LedgerError `invalid-cursor`, `query-too-short`. */
  search(query: IssueQuery, request: PageRequest): Promise<Page<IssueHit>> {
    return askStorage(() => this.issues.search(query, request));
  }
}
