import { Injectable } from '@nestjs/common';
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

/** One line of the overview: how far one issuer was at the end of one quarter. */
export interface IssuerProgress {
  readonly issuer: string;
  /** `2024Q1`; null for notices without a date. */
  readonly period: string | null;
  readonly notices: number;
  readonly issues: number;
  readonly closed: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly overdue: number;
  /** Against the notice before in the same series. */
  readonly regressed: number;
  readonly vanishedOpen: number;
  /** closed ÷ issues, 0…1; null where there is no issue. */
  readonly shareClosed: number | null;
}

/** How far issuers are, quarter by quarter. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly members: SeriesMembersService,
    private readonly comparisons: ComparisonsService,
  ) {}

  /** A page of as many issuers as `request` says, each with all its periods, oldest first. @throws LedgerError `invalid-cursor`. */
  async list(filter: ProgressFilter, request: PageRequest): Promise<Page<IssuerProgress>> {
    const { items, nextCursor } = await askStorage(() => this.progress.pageByIssuer(filter, request));
    const cells = new Map<string, NoticeProgress[]>();
    for (const notice of items) {
      const key = `${notice.issuerKey} ${nameQuarter(notice.publishedDate) ?? ''}`;
      cells.set(key, [...(cells.get(key) ?? []), notice]);
    }
    const lines: IssuerProgress[] = [];
    for (const notices of cells.values()) lines.push(await this.sumCell(notices));
    return { items: lines, nextCursor };
  }

  private async sumCell(notices: readonly NoticeProgress[]): Promise<IssuerProgress> {
    const sum = (count: (notice: NoticeProgress) => number): number =>
      notices.reduce((total, notice) => total + count(notice), 0);
    const [issues, closed] = [sum((one) => one.issues), sum((one) => one.closed)];
    let [regressed, vanishedOpen] = [0, 0];
    for (const notice of notices) {
      const change = await this.findChange(notice);
      regressed += change.regressed;
      vanishedOpen += change.vanishedOpen;
    }
    return {
      issuer: notices.at(-1)?.issuer ?? '',
      period: nameQuarter(notices[0]?.publishedDate ?? null),
      notices: notices.length,
      issues,
      closed,
      inProgress: sum((one) => one.inProgress),
      notStarted: sum((one) => one.notStarted),
      overdue: sum((one) => one.overdue),
      regressed,
      vanishedOpen,
      shareClosed: issues === 0 ? null : closed / issues,
    };
  }

  private async findChange(
    notice: NoticeProgress,
  ): Promise<{ readonly regressed: number; readonly vanishedOpen: number }> {
    const none = { regressed: 0, vanishedOpen: 0 };
    if (notice.seriesId === null) return none;
    const members = await this.members.list(notice.seriesId);
    const before = members[members.findIndex((member) => member.documentId === notice.documentId) - 1];
    if (before === undefined) return none;
    try {
      return await this.comparisons.summarise(before.documentId, notice.documentId);
    } catch (error) {
      // Deleted between the two queries: the next overview does not know it any more.
      if (error instanceof LedgerError) return none;
      throw error;
    }
  }
}

/** 2024-03-08 → 2024Q1: issuers report by quarters. */
function nameQuarter(date: string | null): string | null {
  if (date === null) return null;
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}Q${Math.ceil(month / 3).toString()}`;
}
