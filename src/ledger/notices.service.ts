import { Injectable } from '@nestjs/common';
import type { NoticeRecord } from '../notice/index.js';
import {
  type DocumentFilter,
  DocumentsRepository,
  type DocumentState,
  type DocumentSummary,
  NoticesRepository,
  type Page,
  type PageRequest,
  type StoredDocument,
} from '../storage/index.js';
import { currentActor } from './access/actor.js';
import { askStorage } from './ask-storage.js';
import { LedgerError } from './ledger-error.js';

/** A stored notice: its row, and its record once it is done. */
export interface NoticeView {
  readonly document: StoredDocument;
  readonly record: NoticeRecord | null;
}

/** The stored notices: found, listed, given back as they came, and forgotten. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly notices: NoticesRepository,
  ) {}

  /** @throws LedgerError `notice-not-found`. */
  async find(id: string): Promise<NoticeView> {
    const document = await this.documents.find(id);
    if (document === null) throw notFound();
    return { document, record: document.state === 'done' ? await this.notices.findRecord(id) : null };
  }

  /** @throws LedgerError `notice-not-found`, `notice-not-ready` while it waits, `notice-failed` where it could not be read. */
  async getRecord(id: string): Promise<NoticeRecord> {
    const { document, record } = await this.find(id);
    if (record !== null) return record;
    if (document.state === 'failed')
      throw new LedgerError('notice-failed', `通报未能读取：${document.error?.code ?? ''}`);
    throw new LedgerError('notice-not-ready', '通报尚未读取完毕');
  }

  /** The bytes as they were uploaded. @throws LedgerError `notice-not-found`. */
  async getContent(id: string): Promise<{ readonly document: StoredDocument; readonly bytes: Buffer }> {
    const [document, bytes] = await Promise.all([this.documents.find(id), this.documents.findContent(id)]);
    if (document === null || bytes === null) throw notFound();
    return { document, bytes };
  }

  /** @throws LedgerError `invalid-cursor`. */
  list(filter: DocumentFilter, request: PageRequest): Promise<Page<DocumentSummary>> {
    return askStorage(() => this.documents.page(filter, request));
  }

  /** Forgets a notice and all that was derived from it. @throws LedgerError `notice-not-found`. */
  async delete(id: string): Promise<void> {
    if (!(await this.documents.delete(id, currentActor()))) throw notFound();
  }

  countByState(): Promise<Readonly<Record<DocumentState, number>>> {
    return this.documents.countByState();
  }
}

function notFound(): LedgerError {
  return new LedgerError('notice-not-found', '没有这份通报');
}
