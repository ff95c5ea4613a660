import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from './database.js';
import type { Dialect } from './dialect.js';
import { DocumentEntity, IssueEntity, NoticeEntity } from './entities/index.js';
import { readTextCursor } from './cursors.js';
import { readPhrase } from './search-terms.js';
import type { Page, PageRequest } from './page.js';
import type { NoticeProgress, ProgressFilter } from './progress.js';

type Counted = 'issues' | 'closed' | 'inProgress' | 'notStarted' | 'overdue';
type ProgressRow = Omit<NoticeProgress, Counted> & Readonly<Record<Counted, number | string>>;

const CLOSED = `i.status IN ('completed', 'completedOngoing')`;

/** How far issuers are, counted from the rows of issues. */
@Injectable()
export class ProgressRepository {
  constructor(private readonly database: Database) {}

  /** The notices of so many issuers as the request says, by issuer and date. A notice that repeats another is left out. */
  async pageByIssuer(filter: ProgressFilter, request: PageRequest): Promise<Page<NoticeProgress>> {
    const cursor = readTextCursor(request.cursor);
    const keys = await this.database.read((manager) => {
      const query = narrow(
        manager.createQueryBuilder(NoticeEntity, 'n').select('DISTINCT n.issuer_key', 'key'),
        filter,
        this.database.dialect.contains,
      );
      if (cursor !== null) query.andWhere('n.issuer_key > :cursor', { cursor });
      return query
        .orderBy('n.issuer_key')
        .limit(request.limit + 1)
        .getRawMany<{ readonly key: string }>();
    });
    const shown = keys.slice(0, request.limit).map(({ key }) => key);
    const items = shown.length === 0 ? [] : await this.countIssues(filter, shown);
    return { items, nextCursor: keys.length > request.limit ? (shown.at(-1) ?? null) : null };
  }

  private async countIssues(filter: ProgressFilter, issuerKeys: readonly string[]): Promise<readonly NoticeProgress[]> {
    const rows = await this.database.read((manager) =>
      narrow(manager.createQueryBuilder(NoticeEntity, 'n'), filter, this.database.dialect.contains)
        .innerJoin(DocumentEntity, 'd', 'd.number = n.documentNumber')
        .leftJoin(IssueEntity, 'i', 'i.documentNumber = n.documentNumber')
        .select('d.id', 'documentId')
        .addSelect('n.issuer', 'issuer')
        .addSelect('n.issuerKey', 'issuerKey')
        .addSelect('n.title', 'title')
        .addSelect('n.publishedDate', 'publishedDate')
        .addSelect('n.seriesId', 'seriesId')
        .addSelect('COUNT(i.id)', 'issues')
        .addSelect(countWhere(CLOSED), 'closed')
        .addSelect(countWhere(`i.status IN ('inProgress', 'longTerm')`), 'inProgress')
        .addSelect(countWhere(`i.status = 'notStarted'`), 'notStarted')
        .addSelect(countWhere(`i.deadline_date < n.published_date AND NOT COALESCE(${CLOSED}, FALSE)`), 'overdue')
        .andWhere('n.issuer_key IN (:...issuerKeys)', { issuerKeys })
        .andWhere('d.near_duplicate_of IS NULL')
        .groupBy('n.document_number')
        .addGroupBy('d.id')
        .addGroupBy('d.number')
        .orderBy('n.issuer_key')
        .addOrderBy(`COALESCE(n.published_date, '')`)
        .addOrderBy('d.number')
        .getRawMany<ProgressRow>(),
    );
    return rows.map((row) => ({
      ...row,
      issues: Number(row.issues),
      closed: Number(row.closed),
      inProgress: Number(row.inProgress),
      notStarted: Number(row.notStarted),
      overdue: Number(row.overdue),
    }));
  }
}

function narrow(
  query: SelectQueryBuilder<NoticeEntity>,
  filter: ProgressFilter,
  contains: Dialect['contains'],
): SelectQueryBuilder<NoticeEntity> {
  query.where('n.issuer_key IS NOT NULL');
  if (filter.issuer !== undefined)
    query.andWhere(contains('n.issuer_folded', ':issuer'), { issuer: readPhrase(filter.issuer) });
  if (filter.from !== undefined) query.andWhere('n.published_date >= :from', { from: filter.from });
  if (filter.to !== undefined) query.andWhere('n.published_date <= :to', { to: filter.to });
  return query;
}

function countWhere(condition: string): string {
  return `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
}
