import { Inject, Injectable, Logger } from '@nestjs/common';
import { cleanFileName } from './incoming/clean-name.js';
import { JOB_QUEUE, type JobQueue } from '../jobs/index.js';
import { type AcceptedDocument, DocumentsRepository, LeasesRepository } from '../storage/index.js';
import { currentActor } from './access/actor.js';
import { BacklogService } from './backlog.service.js';
import { EXTRACT_JOB } from './job-names.js';
import { LedgerError } from './ledger-error.js';

/** A file as a client sends it. The name is kept as data and never used as a path. */
export interface OfferedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** When a client that met a full queue may try again: about what a thousand notices take. */
const RETRY_SECONDS = 30;

/** Takes files in: a row with its bytes is committed before anyone hears of it, and only then is the queue told. */
@Injectable()
export class IngestionService {
  private readonly logger = new Logger(IngestionService.name);

  constructor(
    private readonly documents: DocumentsRepository,
    private readonly leases: LeasesRepository,
    private readonly backlog: BacklogService,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /**
   * Accepts one file. The same bytes give the first document's id; where that one had failed it is tried again.
   *
   * @param options.recorded false where the audit trail has an entry for the whole the file is part of
   * @throws LedgerError `empty-file`, `queue-full`.
   */
  async accept(file: OfferedFile, { recorded = true } = {}): Promise<AcceptedDocument> {
    if (file.bytes.length === 0) throw new LedgerError('empty-file', '文件是空的');
    await this.assertRoom();
    const { mediaType, bytes } = file;
    const fileName = cleanFileName(file.fileName);
    const accepted = await this.documents.accept(
      { fileName, mediaType, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      recorded ? currentActor() : null,
    );
    if (accepted.created) return this.enqueue(accepted);
    if (accepted.state === 'failed' && (await this.leases.requeue(accepted.id)))
      return this.enqueue({ ...accepted, state: 'queued' });
    return accepted;
  }

  /** @throws LedgerError `queue-full` where too many wait to be read. */
  async assertRoom(): Promise<void> {
    if (await this.backlog.isFull())
      throw new LedgerError('queue-full', '等待读取的通报已达上限，请稍后再试', RETRY_SECONDS);
  }

  /** Has a document read that waits. A queue out of reach is no reason to refuse: the row stands, and the next sweep adds it. */
  async enqueue<Accepted extends Pick<AcceptedDocument, 'id'>>(accepted: Accepted): Promise<Accepted> {
    this.backlog.noteAccepted();
    try {
      await this.queue.add({ name: EXTRACT_JOB, id: accepted.id });
    } catch (error) {
      this.logger.warn({
        msg: 'queue out of reach',
        id: accepted.id,
        reason: error instanceof Error ? error.name : typeof error,
      });
    }
    return accepted;
  }
}
