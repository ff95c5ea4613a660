import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/index.js';
import { DocumentsRepository } from '../storage/index.js';
import { CONFIG } from './config-token.js';

/** How old a count may be. Larger: the limit is overrun by what other processes accept; smaller: one more query an upload. */
const COUNT_AGE_MS = 1_000;

/** Knows whether more may be accepted: how many documents wait, counted now and then and reckoned on in between. */
@Injectable()
export class BacklogService {
  private waiting = 0;
  private countedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly documents: DocumentsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether as many documents wait as the configuration allows. */
  async isFull(): Promise<boolean> {
    if (performance.now() - this.countedAt > COUNT_AGE_MS) {
      this.waiting = await this.documents.countUnfinished();
      this.countedAt = performance.now();
    }
    return this.waiting >= this.config.queueLimit;
  }

  noteAccepted(): void {
    this.waiting += 1;
  }
}
