import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Database } from './database.js';
import { IssueEntity, IssueSearchEntity, NoticeEntity } from './entities/index.js';
import { gramQueryOf, type GramWish } from './grams.js';
import type { IssueHit, IssueQuery } from './issue-search.js';
import { pageByNumber, readNumberCursor } from './cursors.js';
import type { Page, PageRequest } from './page.js';
import { readHits, type HitKey } from './read-hits.js';
import { readPhrase, readTerms } from './search-terms.js';

interface FoundRow {
  readonly seq: number | string;
  readonly documentNumber: number;
  readonly issueId: string;
}

/**
 * Issues whose texts are looked at before the index of PostgreSQL is asked. More: a rare word waits longer; fewer: more
 * words count as rare, and all the rows a word of middling frequency stands in are gathered.
 */
const NEWEST_ISSUES = 1_000;

/** The issues of all notices, searched through their own words and those of their measures. */
@Injectable()
export class IssuesRepository {
  constructor(private readonly database: Database) {}

  /**
   * The issues that meet the query, those of the newest notice first. The index proposes, the folded texts decide, so
   * both engines give the same answer.
   * @throws StorageError query-too-short, invalid-query, invalid-cursor
   */
  async search(query: IssueQuery, request: PageRequest): Promise<Page<IssueHit>> {
    const before = readNumberCursor(request.cursor);
    const terms = query.q === null ? [] : readTerms(query.q);
    const wish = {
      terms,
      section: readPhrase(query.section ?? ''),
      issuer: readPhrase(query.issuer ?? ''),
      status: query.status ?? null,
      from: query.from ?? null,
      to: query.to ?? null,
    };
    const wanted = request.limit + 1;
    return this.database.read(async (manager) => {
      const found = await this.find(manager, wish, before, wanted);
      const keys: readonly HitKey[] = found.slice(0, request.limit);
      const hits = await readHits(manager, keys, terms);
      return pageByNumber(found, request.limit, (row) => Number(row.seq), hits);
    });
  }

  /** The first `wanted` issues below `before`, by whichever way is short: see indexKeepsOrder. */
  private async find(
    manager: EntityManager,
    wish: GramWish,
    before: number,
    wanted: number,
  ): Promise<readonly FoundRow[]> {
    const grams = gramQueryOf(wish);
    if (grams === null) return this.select(manager, wish, before).orderBy('s.seq', 'DESC').limit(wanted).getRawMany();
    const { dialect } = this.database;
    const { sql, parameters } = dialect.matchesGrams(grams);
    if (dialect.indexKeepsOrder)
      return this.select(manager, wish, before)
        .innerJoin('issue_gram', 'g', 'g.rowid = s.seq')
        .andWhere(sql, parameters)
        .andWhere('g.rowid < :before')
        .orderBy('g.rowid', 'DESC')
        .limit(wanted)
        .getRawMany();
    const newest = await this.findAmongNewest(manager, wish, before, wanted);
    if (newest.length === wanted) return newest;
    const select = this.select(manager, wish, before).andWhere(sql, parameters);
    return select.orderBy('s.seq', 'DESC').limit(wanted).getRawMany();
  }

  /** Looks at the texts of the newest issues alone: a common word fills its page from these. */
  private async findAmongNewest(
    manager: EntityManager,
    wish: GramWish,
    before: number,
    wanted: number,
  ): Promise<readonly FoundRow[]> {
    const end = await manager
      .createQueryBuilder(IssueSearchEntity, 's')
      .select('s.seq', 'seq')
      .where('s.seq < :before', { before })
      .orderBy('s.seq', 'DESC')
      .offset(NEWEST_ISSUES)
      .limit(1)
      .getRawOne<Pick<FoundRow, 'seq'>>();
    const floor = Number(end?.seq ?? 0);
    const select = this.select(manager, wish, before).andWhere('s.seq > :floor', { floor });
    return select.orderBy('s.seq', 'DESC').limit(wanted).getRawMany();
  }

  /** Every issue below `before` that meets the wish. */
  private select(manager: EntityManager, wish: GramWish, before: number): SelectQueryBuilder<IssueSearchEntity> {
    const select = manager
      .createQueryBuilder(IssueSearchEntity, 's')
      .select('s.seq', 'seq')
      .addSelect('s.documentNumber', 'documentNumber')
      .addSelect('s.issueId', 'issueId')
      .where('s.seq < :before', { before });
    this.decide(select, wish);
    return select;
  }

  /** What the index proposes may share its numbers with something else: look at the texts themselves. */
  private decide(select: SelectQueryBuilder<IssueSearchEntity>, wish: GramWish): void {
    const { contains } = this.database.dialect;
    wish.terms.forEach((term, index) => {
      select.andWhere(contains('s.textFolded', `:term${index}`), { [`term${index}`]: term });
    });
    if (wish.section !== '') select.andWhere(contains('s.sectionsFolded', ':section'), { section: wish.section });
    if (wish.status !== null)
      select
        .innerJoin(IssueEntity, 'i', 'i.documentNumber = s.documentNumber AND i.id = s.issueId')
        .andWhere('i.status = :status', { status: wish.status });
    if (wish.issuer !== '' || wish.from !== null || wish.to !== null)
      select.innerJoin(NoticeEntity, 'n', 'n.documentNumber = s.documentNumber');
    if (wish.issuer !== '') select.andWhere(contains('n.issuerFolded', ':issuer'), { issuer: wish.issuer });
    if (wish.from !== null) select.andWhere('n.publishedDate >= :from', { from: wish.from });
    if (wish.to !== null) select.andWhere('n.publishedDate <= :to', { to: wish.to });
  }
}
