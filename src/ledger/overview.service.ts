import { Injectable } from '@nestjs/common';
import {
  describeProgress,
  findBefore,
  groupByPeriod,
  type PeriodSetbacks,
  type ProgressRow,
} from '../comparison/index.js';
import {
  type NoticeProgress,
  type Page,
  type PageRequest,
  type ProgressFilter,
  ProgressRepository,
} from '../storage/index.js';
import { askStorage } from './ask-storage.js';
import { ComparisonsService } from './comparisons.service.js';
import { LedgerError } from './ledger-error.js';
import { SeriesMembersService } from './series-members.service.js';

const NO_SETBACKS: PeriodSetbacks = { regressed: 0, vanishedOpen: 0 };

/** How far issuers are, quarter by quarter. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly members: SeriesMembersService,
    private readonly comparisons: ComparisonsService,
  ) {}

  /**
   * A page of as many issuers as `request` says, each with all its quarters, oldest first, and last a line of its undated
   * notices. Of the notices of one series in one quarter the last one counts; see groupByPeriod.
   *
   * @throws LedgerError `invalid-cursor`.
   */
  async list(filter: ProgressFilter, request: PageRequest): Promise<Page<ProgressRow>> {
    const { items, nextCursor } = await askStorage(() => this.progress.pageByIssuer(filter, request));
    const rows: ProgressRow[] = [];
    for (const cell of groupByPeriod(items)) {
      const setbacks: PeriodSetbacks[] = [];
      for (const notice of cell.counted) setbacks.push(await this.findSetbacks(notice));
      rows.push(describeProgress(cell, setbacks));
    }
    return { items: rows, nextCursor };
  }

  private async findSetbacks({ documentId, seriesId, publishedDate }: NoticeProgress): Promise<PeriodSetbacks> {
    if (seriesId === null) return NO_SETBACKS;
    const before = findBefore(await this.members.list(seriesId), publishedDate);
    if (before === null) return NO_SETBACKS;
    try {
      return await this.comparisons.summarise(before.documentId, documentId);
    } catch (error) {
      // Deleted between the two queries: the next overview does not know it any more.
      if (error instanceof LedgerError) return NO_SETBACKS;
      throw error;
    }
  }
}
