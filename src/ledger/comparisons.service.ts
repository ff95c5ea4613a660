import { Injectable } from '@nestjs/common';
import type { Comparison, ComparisonSummary, FiledNotice, IssueHistory } from '../comparison/index.js';
import { ComparingError, ComparingPool } from '../extraction/index.js';
import { LedgerError } from './ledger-error.js';
import { NoticesService } from './notices.service.js';

/** Summaries kept in memory. Larger: more memory (about 2 kB each); smaller: the overview compares again what it had. */
const KEPT_SUMMARIES = 5_000;

/**
 * Compares stored notices, beside the main thread. Most take milliseconds, so a comparison is made when it is asked for and
 * never goes stale; one that takes too much is refused.
 * Summaries, of which an overview needs hundreds, are kept, since the record of a document never changes.
 */
@Injectable()
export class ComparisonsService {
  private readonly summaries = new Map<string, ComparisonSummary>();

  constructor(
    private readonly notices: NoticesService,
    private readonly pool: ComparingPool,
  ) {}

  /**
   * @throws LedgerError `notice-not-found`, `notice-not-ready`, `notice-failed`, `comparison-too-large`,
   * `too-many-comparisons`.
   */
  async compare(from: string, to: string): Promise<Comparison> {
    const older = await this.notices.getRecord(from);
    const newer = await this.notices.getRecord(to);
    return inBounds(() => this.pool.compare(older, newer));
  }

  /** Each issue of a series through its notices, oldest first. @throws LedgerError `comparison-too-large`, `too-many-comparisons`. */
  follow(notices: readonly FiledNotice[]): Promise<readonly IssueHistory[]> {
    return inBounds(() => this.pool.follow(notices));
  }

  /** The summary of a comparison. @throws LedgerError as `compare` does. */
  async summarise(from: string, to: string): Promise<ComparisonSummary> {
    const key = `${from} ${to}`;
    const known = this.summaries.get(key);
    if (known !== undefined) return known;
    const { summary } = await this.compare(from, to);
    if (this.summaries.size >= KEPT_SUMMARIES) this.summaries.clear();
    this.summaries.set(key, summary);
    return summary;
  }
}

/** When a client that met a full queue may try again. */
const RETRY_SECONDS = 5;

async function inBounds<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ComparingError)) throw error;
    if (error.code === 'too-many-comparisons')
      throw new LedgerError(error.code, '等待比对的请求过多，请稍后再试', RETRY_SECONDS);
    throw new LedgerError(error.code, '通报过大，比对所需的时间或内存超过上限');
  }
}
