import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../config/index.js';
import { ExtractionPool, type ReadProgress } from '../extraction/index.js';
import type { JobHandler } from '../jobs/index.js';
import type { NoticeRecord } from '../notice/index.js';
import { type ClaimedDocument, LeasesRepository } from '../storage/index.js';
import { UnreadableError } from '../text/index.js';
import { CONFIG } from './config-token.js';
import { createOwnerName } from './owner-name.js';
import { ExtractionEvents } from './extraction-events.js';
import { EXTRACT_JOB } from './job-names.js';
import { NoticeIdentificationService } from './notice-identification.service.js';

type ReadResult =
  | { readonly kind: 'record'; readonly record: NoticeRecord }
  | { readonly kind: 'failure'; readonly code: string; readonly message: string };

/** Code and message of a document the service could not cope with, for no fault of the document known. */
const INTERNAL_ERROR = ['internal-error', '读取时服务内部出错'] as const;
/** Between two notes of how far a document is read. Larger: a scan seems to stand still; smaller: needless writes. */
const PROGRESS_MS = 1000;
/** Signs of life per lease. Larger: more writes; smaller: one late write loses the lease. */
const RENEWALS_PER_LEASE = 3;
/**
 * How often a document may be found in the hands of a process that is gone. Reading happens in workers that can be ended, so
 * a document hardly ever takes the process with it, while restarts may hit one innocent document several times. Larger: a
 * deadly one does more harm; smaller: a restless machine loses good ones.
 */
const MOST_CLAIMS = 20;

/**
 * How often a document may be read without being stored. A database that was away comes back sooner; a record it never takes
 * must not be read for ever. Larger: such a one keeps a worker busy longer; smaller: a restless database loses good ones.
 */
const MOST_UNSTORED = 20;

/**
 * The job `extract`: claims a document by lease, has the pool read it, and stores the record or the failure. May run twice
 * for one document, at the same time even: only the holder of the lease writes.
 */
@Injectable()
export class ExtractJobService implements JobHandler {
  readonly name = EXTRACT_JOB;
  private readonly logger = new Logger(ExtractJobService.name);
  private readonly owner = createOwnerName();
  private readonly running = new Set<string>();
  /** Documents this process may hold without working on them: the database was away when one was to be claimed or stored. */
  private readonly abandoned = new Set<string>();
  /** How often each such document was not stored; forgotten when it is. */
  private readonly unstored = new Map<string, number>();
  private ending = false;

  constructor(
    private readonly leases: LeasesRepository,
    private readonly pool: ExtractionPool,
    private readonly identification: NoticeIdentificationService,
    private readonly events: ExtractionEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether this process reads a document at the moment. */
  get isReading(): boolean {
    return this.running.size > 0;
  }

  readonly handle = async (id: string): Promise<void> => {
    try {
      await this.claimAndExtract(id);
    } catch (error) {
      this.abandoned.add(id);
      throw error;
    }
  };

  /**
   * For a process that ends: puts back what it still holds, for another to take up at once instead of when the lease runs
   * out. What is being read is from now on neither finished nor failed. Rejects where the database is away.
   */
  async releaseRunning(): Promise<void> {
    this.ending = true;
    for (const id of this.running) await this.leases.release(id, this.owner);
    await this.releaseAbandoned();
  }

  /** Puts back what this process holds and works on no more. Rejects while the database is still away. */
  async releaseAbandoned(): Promise<void> {
    for (const id of this.abandoned) {
      if (!this.running.has(id)) await this.letGo(id);
      this.abandoned.delete(id);
    }
  }

  private async letGo(id: string): Promise<void> {
    const tries = this.unstored.get(id) ?? 0;
    if (tries < MOST_UNSTORED) {
      await this.leases.release(id, this.owner);
      return;
    }
    await this.leases.fail(id, this.owner, ...INTERNAL_ERROR);
    this.unstored.delete(id);
  }

  private async claimAndExtract(id: string): Promise<void> {
    const document = await this.leases.claim(id, this.owner, this.config.jobLeaseSeconds);
    if (document === null) return;
    const started = performance.now();
    this.running.add(id);
    const heartbeat = this.keepLease(id);
    try {
      const outcome = await this.extract(document);
      this.unstored.delete(id);
      const seconds = (performance.now() - started) / 1000;
      this.events.finished.next({ outcome, seconds });
      this.logger.log({ msg: 'extracted', id, outcome, seconds });
    } catch (error) {
      this.unstored.set(id, (this.unstored.get(id) ?? 0) + 1);
      throw error;
    } finally {
      clearInterval(heartbeat);
      this.running.delete(id);
    }
  }

  private async extract(document: ClaimedDocument): Promise<'done' | 'failed'> {
    const { id, attempts } = document;
    if (attempts > MOST_CLAIMS) {
      await this.leases.fail(id, this.owner, 'extraction-crashed', '多次读取均告中断，不再尝试');
      return 'failed';
    }
    const result = await this.read(document);
    if (result.kind === 'record') {
      await this.leases.complete(id, this.owner, await this.identification.completeRecord(id, result.record));
      return 'done';
    }
    await this.leases.fail(id, this.owner, result.code, result.message);
    return 'failed';
  }

  /** What is wrong with the file stays wrong; what went wrong in the service is tried again, under the same lease. */
  private async read({ id, bytes, fileName, reading }: ClaimedDocument): Promise<ReadResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return {
          kind: 'record',
          record: await this.pool.extract(bytes, fileName, { reading, onProgress: this.tellProgress(id) }),
        };
      } catch (error) {
        if (this.ending) throw error;
        const known = error instanceof UnreadableError;
        if (known && error.code !== 'extraction-crashed')
          return { kind: 'failure', code: error.code, message: error.message };
        this.logger.warn({ msg: 'extraction went wrong', id, attempt, reason: nameError(error) });
        if (attempt < this.config.jobAttempts) continue;
        const [code, message] = known ? [error.code, error.message] : INTERNAL_ERROR;
        return { kind: 'failure', code, message };
      }
    }
  }

  /** Writes down how far a document is read, seldom enough to cost nothing: a page of text takes less than a write. */
  private tellProgress(id: string): (progress: ReadProgress) => void {
    let last = performance.now();
    return (progress) => {
      if (performance.now() - last < PROGRESS_MS) return;
      last = performance.now();
      this.leases.noteProgress(id, this.owner, progress).catch((error: unknown) => {
        this.logger.warn({ msg: 'progress not noted', id, reason: nameError(error) });
      });
    };
  }

  private keepLease(id: string): NodeJS.Timeout {
    const renew = (): void => {
      this.leases.renew(id, this.owner, this.config.jobLeaseSeconds).catch((error: unknown) => {
        this.logger.warn({ msg: 'lease not renewed', id, reason: nameError(error) });
      });
    };
    return setInterval(renew, (this.config.jobLeaseSeconds * 1000) / RENEWALS_PER_LEASE).unref();
  }
}

/** An error's name and code only: its message may quote the document. */
function nameError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
