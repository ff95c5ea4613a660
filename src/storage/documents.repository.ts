import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import type {
  AcceptedDocument, ClaimedDocument, Completion, DocumentFilter, DocumentState, DocumentSummary, FingerprintedDocument, NewDocument, StoredDocument,
} from './document.js';
import type { Page, PageRequest } from './page.js';

@Injectable()
export class DocumentsRepository {
  constructor(private readonly database: Database) {}
  accept(_document: NewDocument): Promise<AcceptedDocument> { return this.later(); }
  find(_id: string): Promise<StoredDocument | null> { return this.later(); }
  findContent(_id: string): Promise<Buffer | null> { return this.later(); }
  page(_filter: DocumentFilter, _request: PageRequest): Promise<Page<DocumentSummary>> { return this.later(); }
  /** true where it was there */
  delete(_id: string): Promise<boolean> { return this.later(); }
  countByState(): Promise<Readonly<Record<DocumentState, number>>> { return this.later(); }
  findNearFingerprints(_fingerprint: string): Promise<readonly FingerprintedDocument[]> { return this.later(); }
  private later(): never { throw new Error('not written yet' + String(this.database)); }
}

@Injectable()
export class LeasesRepository {
  constructor(private readonly database: Database) {}
  /** null: another has it, or it is finished or gone */
  claim(_id: string, _owner: string, _leaseSeconds: number): Promise<ClaimedDocument | null> { return this.later(); }
  /** false: lease lost */
  renew(_id: string, _owner: string, _leaseSeconds: number): Promise<boolean> { return this.later(); }
  complete(_id: string, _owner: string, _completion: Completion): Promise<boolean> { return this.later(); }
  fail(_id: string, _owner: string, _code: string, _message: string): Promise<boolean> { return this.later(); }
  /** processing → queued, for a shutdown */
  release(_id: string, _owner: string): Promise<boolean> { return this.later(); }
  /** failed → queued */
  requeue(_id: string): Promise<boolean> { return this.later(); }
  /** ids queued, or processing with lease run out, oldest first */
  listUnfinished(_limit: number): Promise<readonly string[]> { return this.later(); }
  private later(): never { throw new Error('not written yet' + String(this.database)); }
}
