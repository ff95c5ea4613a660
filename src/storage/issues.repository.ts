import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Database } from './database.js';
import { IssueEntity, IssueSearchEntity, NoticeEntity } from './entities/index.js';
import { foldForSearch } from './fold-for-search.js';
import { gramQueryOf } from './grams.js';
import type { IssueHit, IssueQuery } from './issue-search.js';
import { pageByNumber, readNumberCursor } from './number-cursor.js';
import type { Page, PageRequest } from './page.js';
import { readHits, type HitKey } from './read-hits.js';
import { readTerms } from './search-terms.js';

interface FoundRow {
  readonly seq: number | string;
  readonly documentNumber: number;
  readonly issueId: string;
}

/** The issues of all notices, searched through their own words and those of their measures. */
@Injectable()
export class IssuesRepository {
  constructor(private readonly database: Database) {}

  /**
   * The issues that meet the query, those of the newest notice first. The index proposes, the folded texts decide, so
   * both engines give the same answer.
   * @throws StorageError query-too-short, invalid-cursor
   */
  async search(query: IssueQuery, request: PageRequest): Promise<Page<IssueHit>> {
    const before = readNumberCursor(request.cursor);
    const terms = query.q === null ? [] : readTerms(query.q);
    return this.database.read(async (manager) => {
      const found = await this.select(manager, query, terms, before)
        .limit(request.limit + 1)
        .getRawMany<FoundRow>();
      const keys: readonly HitKey[] = found.slice(0, request.limit);
      const hits = await readHits(manager, keys, terms);
      return pageByNumber(found, request.limit, (row) => Number(row.seq), hits);
    });
  }

  private select(
    manager: EntityManager,
    query: IssueQuery,
    terms: readonly string[],
    before: number,
  ): SelectQueryBuilder<IssueSearchEntity> {
    const section = foldForSearch(query.section ?? '');
    const issuer = foldForSearch(query.issuer ?? '');
    const grams = gramQueryOf({
      terms,
      section,
      issuer,
      status: query.status ?? null,
      from: query.from ?? null,
      to: query.to ?? null,
    });
    const select = manager
      .createQueryBuilder(IssueSearchEntity, 's')
      .select('s.seq', 'seq')
      .addSelect('s.documentNumber', 'documentNumber')
      .addSelect('s.issueId', 'issueId');
    if (grams === null) select.where('s.seq < :before', { before }).orderBy('s.seq', 'DESC');
    else {
      const { sql, parameters } = this.database.dialect.matchesGrams(grams);
      select
        .innerJoin('issue_gram', 'g', 'g.rowid = s.seq')
        .where(sql, parameters)
        .andWhere('g.rowid < :before', { before })
        .orderBy('g.rowid', 'DESC');
    }
    this.decide(select, query, { terms, section, issuer });
    return select;
  }

  /** What the index proposed may share its numbers with something else: look at the texts themselves. */
  private decide(
    select: SelectQueryBuilder<IssueSearchEntity>,
    query: IssueQuery,
    folded: { readonly terms: readonly string[]; readonly section: string; readonly issuer: string },
  ): void {
    const { contains } = this.database.dialect;
    folded.terms.forEach((term, index) => {
      select.andWhere(contains('s.textFolded', `:term${index}`), { [`term${index}`]: term });
    });
    if (folded.section !== '') select.andWhere(contains('s.sectionsFolded', ':section'), { section: folded.section });
    if (query.status !== undefined)
      select
        .innerJoin(IssueEntity, 'i', 'i.documentNumber = s.documentNumber AND i.id = s.issueId')
        .andWhere('i.status = :status', { status: query.status });
    if (folded.issuer !== '' || query.from !== undefined || query.to !== undefined)
      select.innerJoin(NoticeEntity, 'n', 'n.documentNumber = s.documentNumber');
    if (folded.issuer !== '') select.andWhere(contains('n.issuerFolded', ':issuer'), { issuer: folded.issuer });
    if (query.from !== undefined) select.andWhere('n.publishedDate >= :from', { from: query.from });
    if (query.to !== undefined) select.andWhere('n.publishedDate <= :to', { to: query.to });
  }
}
