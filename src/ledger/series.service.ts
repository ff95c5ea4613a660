import { Injectable } from '@nestjs/common';
import { beginSeries, type FiledNotice } from '../comparison/index.js';
import type { NoticeRecord } from '../notice/index.js';
import {
  type Page,
  type PageRequest,
  type SeriesKey,
  type SeriesMember,
  SeriesRepository,
  type StoredSeries,
} from '../storage/index.js';
import { currentActor } from './access/actor.js';
import { askStorage } from './ask-storage.js';
import { ComparisonsService } from './comparisons.service.js';
import { LedgerError } from './ledger-error.js';
import { NoticesService } from './notices.service.js';
import { SeriesMembersService } from './series-members.service.js';
import type { SeriesStep, SeriesView } from './views.js';

/** In place of a series' id: one that is begun with the notice. */
const NEW_SERIES = 'new';

/** Notices of one issuer about one inspection, followed through time. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly series: SeriesRepository,
    private readonly members: SeriesMembersService,
    private readonly notices: NoticesService,
    private readonly comparisons: ComparisonsService,
  ) {}

  /** @throws LedgerError `invalid-cursor`. */
  list(request: PageRequest): Promise<Page<StoredSeries>> {
    return askStorage(() => this.series.page(request));
  }

  /** @throws LedgerError `series-not-found`. */
  async find(id: string): Promise<SeriesView> {
    const series = await this.series.find(id);
    if (series === null) throw new LedgerError('series-not-found', '没有这个系列');
    const members = await this.members.list(id);
    const { issuer, kind, body, feedbackDate, title } = series;
    return {
      id,
      issuer,
      kind,
      body,
      feedbackDate,
      title,
      notices: members.map((member) => ({
        id: member.documentId,
        title: member.title,
        publishedDate: member.publishedDate,
      })),
      steps: await this.compareNeighbours(members),
      issues: await this.comparisons.follow(await this.readNotices(members)),
    };
  }

  /** The id of the series a notice is in; null while it is in none, and where it has not been read. */
  findOfNotice(noticeId: string): Promise<string | null> {
    return this.series.findOfNotice(noticeId);
  }

  /**
   * Puts a notice into another series, into a new one with `new`, or into none with null, where the rules got it wrong. Of
   * two rounds taken for one the notices of the second go into a new series, which the first of them begins.
   *
   * @throws LedgerError `notice-not-found`, `notice-not-ready`, `notice-failed`, `series-not-found`.
   */
  async moveNotice(noticeId: string, seriesId: string | null): Promise<void> {
    const record = await this.notices.getRecord(noticeId);
    const target = seriesId === NEW_SERIES ? beginOwnSeries(noticeId, record) : seriesId;
    if (!(await this.series.moveNotice(noticeId, target, currentActor())))
      throw new LedgerError('series-not-found', '没有这个系列');
  }

  private async compareNeighbours(members: readonly SeriesMember[]): Promise<SeriesStep[]> {
    const steps: SeriesStep[] = [];
    for (const [index, member] of members.entries()) {
      const before = members[index - 1];
      if (before === undefined) continue;
      const [from, to] = [before.documentId, member.documentId];
      steps.push({ from, to, summary: await this.comparisons.summarise(from, to) });
    }
    return steps;
  }

  private async readNotices(members: readonly SeriesMember[]): Promise<FiledNotice[]> {
    const filed: FiledNotice[] = [];
    for (const { documentId } of members)
      filed.push({ id: documentId, record: await this.notices.getRecord(documentId) });
    return filed;
  }
}

/** A series like the one the notice would begin, but for its key, which no other notice has. */
function beginOwnSeries(noticeId: string, record: NoticeRecord): SeriesKey {
  const { key, ...identity } = beginSeries({ ...record, issuer: record.issuer ?? '' });
  return { ...identity, key: `${key}|${noticeId}` };
}
