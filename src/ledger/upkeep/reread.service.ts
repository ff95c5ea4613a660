import { Injectable } from '@nestjs/common';
import { readVersion } from '../../config/index.js';
import { ExtractionPool } from '../../extraction/index.js';
import type { NoticeRecord } from '../../notice/index.js';
import { DocumentsRepository, type KeptDocument, UpkeepRepository } from '../../storage/index.js';
import { UnreadableError } from '../../text/index.js';
import { LedgerError } from '../ledger-error.js';
import { NoticeIdentificationService } from '../notice-identification.service.js';

/** Which stored originals are read again. */
export interface RereadChoice {
  /** Only those another version read. */
  readonly older: boolean;
  /** Only this one. */
  readonly notice: string | null;
}

/** What became of one: the fields of the record that differ now, or why it could not be read and stays as it was. */
export interface Reread {
  readonly id: string;
  readonly fileName: string;
  readonly changed: readonly string[];
  readonly failed: string | null;
}

/** Reads stored originals again, as after an upgrade; the record there is stays until the new one takes its place. */
@Injectable()
export class RereadService {
  constructor(
    private readonly upkeep: UpkeepRepository,
    private readonly documents: DocumentsRepository,
    private readonly identification: NoticeIdentificationService,
    private readonly pool: ExtractionPool,
  ) {}

  /** @throws LedgerError `notice-not-found` where the one chosen is not there. */
  async *reread({ older, notice }: RereadChoice): AsyncGenerator<Reread> {
    if (notice !== null && (await this.documents.find(notice)) === null)
      throw new LedgerError('notice-not-found', '没有这份通报');
    for await (const document of this.upkeep.listDocuments()) {
      if (notice !== null && document.id !== notice) continue;
      if (document.state !== 'done' && document.state !== 'failed') continue;
      if (older && document.readBy === readVersion()) continue;
      const result = await this.readAgain(document);
      if (result !== null) yield result;
    }
  }

  /** null where it was deleted meanwhile. */
  private async readAgain({ id, fileName, reading }: KeptDocument): Promise<Reread | null> {
    const bytes = await this.documents.findContent(id);
    if (bytes === null) return null;
    try {
      const record = await this.pool.extract(bytes, fileName, { reading });
      const replaced = await this.upkeep.replaceRecord(id, await this.identification.completeRecord(id, record));
      return replaced && { id, fileName, changed: listChanged(replaced.before, record), failed: null };
    } catch (error) {
      if (error instanceof UnreadableError) return { id, fileName, changed: [], failed: error.code };
      throw error;
    }
  }
}

/** The record's fields that are not what they were; all of them where there was none. */
function listChanged(before: NoticeRecord | null, after: NoticeRecord): readonly string[] {
  const known: Partial<NoticeRecord> = before ?? {};
  const fields = new Set([...Object.keys(known), ...Object.keys(after)]) as ReadonlySet<keyof NoticeRecord>;
  return [...fields].filter((field) => JSON.stringify(known[field]) !== JSON.stringify(after[field]));
}
