import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { appendAudit } from './access/append-audit.js';
import { Database } from './database.js';
import { DocumentEntity, NoticeEntity, SeriesEntity } from './entities/index.js';
import { readTextCursor } from './cursors.js';
import type { Page, PageRequest } from './page.js';
import { keepSeries, removeEmptySeries } from './series-rows.js';
import type { IssuerSeries, SeriesKey, SeriesMember, StoredSeries } from './series.js';

/** What ids look like, those of old rows too. */
const SERIES_ID = /^[\w-]{1,64}$/u;

type SeriesRow = Omit<StoredSeries, 'notices'> & { readonly notices: number | string };

/** Notices of one issuer about one inspection. A series comes with its first notice and goes with its last. */
@Injectable()
export class SeriesRepository {
  constructor(private readonly database: Database) {}

  /** Every series, the one begun last first. */
  async page(request: PageRequest): Promise<Page<StoredSeries>> {
    const cursor = readTextCursor(request.cursor, SERIES_ID);
    const rows = await this.select((query) => {
      if (cursor !== null) query.where('s.id < :cursor', { cursor });
      return query.orderBy('s.id', 'DESC').limit(request.limit + 1);
    });
    const items = rows.slice(0, request.limit);
    return { items, nextCursor: rows.length > request.limit ? (items.at(-1)?.id ?? null) : null };
  }

  async find(id: string): Promise<StoredSeries | null> {
    const [row] = await this.select((query) => query.where('s.id = :id', { id }));
    return row ?? null;
  }

  /** The id of the series a notice is in; null where it is in none, or there is no such notice. */
  async findOfNotice(documentId: string): Promise<string | null> {
    const row = await this.database.read((manager) =>
      manager
        .createQueryBuilder(NoticeEntity, 'n')
        .innerJoin(DocumentEntity, 'd', 'd.number = n.documentNumber')
        .select('n.seriesId', 'seriesId')
        .where('d.id = :documentId', { documentId })
        .getRawOne<{ readonly seriesId: string | null }>(),
    );
    return row?.seriesId ?? null;
  }

  /** The series notices of this issuer are in, the one begun last first. `issuerKey` as the notices were stored with. */
  async listOfIssuer(issuerKey: string, limit: number): Promise<readonly IssuerSeries[]> {
    return this.database.read((manager) =>
      manager
        .createQueryBuilder(SeriesEntity, 's')
        .innerJoin(NoticeEntity, 'n', 'n.seriesId = s.id')
        .select('s.id', 'id')
        .addSelect('s.issuer', 'issuer')
        .addSelect('s.kind', 'kind')
        .addSelect('s.body', 'body')
        .addSelect('s.feedbackDate', 'feedbackDate')
        .addSelect('s.key', 'key')
        .addSelect('s.title', 'title')
        .addSelect('MIN(n.published_date)', 'firstPublished')
        .addSelect('MAX(n.published_date)', 'lastPublished')
        .where('n.issuerKey = :issuerKey', { issuerKey })
        .groupBy('s.id')
        .orderBy('s.id', 'DESC')
        .limit(limit)
        .getRawMany<IssuerSeries>(),
    );
  }

  /** The notices of a series, the one published first first, those without a date before all others. */
  async listMembers(id: string): Promise<readonly SeriesMember[]> {
    return this.database.read((manager) =>
      manager
        .createQueryBuilder(NoticeEntity, 'n')
        .innerJoin(DocumentEntity, 'd', 'd.number = n.documentNumber')
        .select('d.id', 'documentId')
        .addSelect('n.title', 'title')
        .addSelect('n.publishedDate', 'publishedDate')
        .where('n.seriesId = :id', { id })
        .orderBy(`COALESCE(n.published_date, '')`)
        .addOrderBy('d.number')
        .getRawMany<SeriesMember>(),
    );
  }

  /**
   * Puts a notice into another series, given by its id or as one that is begun with it, or with null into none: a person
   * knows better than the rules. False where there is no such notice or no such series.
   */
  async moveNotice(documentId: string, target: string | SeriesKey | null, actor: string): Promise<boolean> {
    return this.database.write(async (manager) => {
      const document = await manager.findOneBy(DocumentEntity, { id: documentId });
      const notice = document && (await manager.findOneBy(NoticeEntity, { documentNumber: document.number }));
      if (!notice) return false;
      const seriesId = target === null || typeof target === 'string' ? target : await keepSeries(manager, target);
      if (seriesId !== null && (await manager.update(SeriesEntity, { id: seriesId }, { id: seriesId })).affected !== 1)
        return false;
      await manager.update(NoticeEntity, { documentNumber: notice.documentNumber }, { seriesId });
      await appendAudit(manager, { actor, action: 'series-changed', subject: documentId, detail: seriesId });
      if (notice.seriesId !== null && notice.seriesId !== seriesId) await removeEmptySeries(manager, notice.seriesId);
      return true;
    });
  }

  private async select(
    narrow: (query: SelectQueryBuilder<SeriesEntity>) => SelectQueryBuilder<SeriesEntity>,
  ): Promise<readonly StoredSeries[]> {
    const rows = await this.database.read((manager) =>
      narrow(
        manager
          .createQueryBuilder(SeriesEntity, 's')
          .select('s.id', 'id')
          .addSelect('s.issuer', 'issuer')
          .addSelect('s.kind', 'kind')
          .addSelect('s.body', 'body')
          .addSelect('s.feedbackDate', 'feedbackDate')
          .addSelect('s.title', 'title')
          .addSelect('(SELECT COUNT(*) FROM notice n WHERE n.series_id = s.id)', 'notices'),
      ).getRawMany<SeriesRow>(),
    );
    return rows.map((row) => ({ ...row, notices: Number(row.notices) }));
  }
}
