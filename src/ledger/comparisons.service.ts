import { Injectable } from '@nestjs/common';
import { compareNotices, type Comparison, type ComparisonSummary } from '../comparison/index.js';
import { NoticesService } from './notices.service.js';

/** Summaries kept in memory. Larger: more memory (about 2 kB each); smaller: the overview compares again what it had. */
const KEPT_SUMMARIES = 5_000;

/**
 * Compares stored notices. Comparing takes milliseconds, so a comparison is made when it is asked for and never goes stale;
 * summaries, of which an overview needs hundreds, are kept, since the record of a document never changes.
 */
@Injectable()
export class ComparisonsService {
  private readonly summaries = new Map<string, ComparisonSummary>();

  constructor(private readonly notices: NoticesService) {}

  /** @throws LedgerError `notice-not-found`, `notice-not-ready`, `notice-failed`. */
  async compare(from: string, to: string): Promise<Comparison> {
    const older = await this.notices.getRecord(from);
    return compareNotices(older, await this.notices.getRecord(to));
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
