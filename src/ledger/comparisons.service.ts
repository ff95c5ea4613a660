import { Injectable } from '@nestjs/common';
import { compareNotices, type Comparison } from '../comparison/index.js';
import { NoticesService } from './notices.service.js';

/** Compares stored notices. Comparing takes milliseconds, so a comparison is made when it is asked for and never goes stale. */
@Injectable()
export class ComparisonsService {
  constructor(private readonly notices: NoticesService) {}

  /** @throws LedgerError `notice-not-found`, `notice-not-ready`, `notice-failed`. */
  async compare(from: string, to: string): Promise<Comparison> {
    const [older, newer] = [await this.notices.getRecord(from), await this.notices.getRecord(to)];
    return compareNotices(older, newer);
  }
}
