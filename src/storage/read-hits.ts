import { In, type EntityManager } from 'typeorm';
import { DocumentEntity, IssueEntity, MeasureEntity, NoticeEntity, SectionEntity } from './entities/index.js';
import type { IssueHit } from './issue-search.js';
import { sectionTitles } from './section-titles.js';
import { findSnippets } from './snippets.js';

/** Which issue was found. */
export interface HitKey {
  readonly documentNumber: number;
  readonly issueId: string;
}

/** Everything that is shown of the issues found, by the number of their document. */
interface HitRows {
  readonly documents: ReadonlyMap<number, DocumentEntity>;
  readonly notices: ReadonlyMap<number, NoticeEntity>;
  readonly sections: ReadonlyMap<number, ReadonlyMap<string, SectionEntity>>;
  readonly issues: ReadonlyMap<string, IssueEntity>;
  readonly measures: ReadonlyMap<string, readonly MeasureEntity[]>;
}

const keyOf = (documentNumber: number, issueId: string): string => `${documentNumber}/${issueId}`;

/**
 * Keys of issues → what is shown of them, in the same order. An issue whose notice was deleted in between is left out.
 * @param terms folded
 */
export async function readHits(
  manager: EntityManager,
  keys: readonly HitKey[],
  terms: readonly string[],
): Promise<readonly IssueHit[]> {
  if (keys.length === 0) return [];
  const rows = await loadRows(manager, keys);
  return keys.flatMap((key) => describeHit(rows, key, terms) ?? []);
}

/** Rows by what `keyOf` says of them, each group in the order of the rows. */
function groupBy<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

async function loadRows(manager: EntityManager, keys: readonly HitKey[]): Promise<HitRows> {
  const numbers = [...new Set(keys.map((key) => key.documentNumber))];
  const documents = await manager.findBy(DocumentEntity, { number: In(numbers) });
  const notices = await manager.findBy(NoticeEntity, { documentNumber: In(numbers) });
  const sections = await manager.findBy(SectionEntity, { documentNumber: In(numbers) });
  const issues = await manager.findBy(
    IssueEntity,
    keys.map(({ documentNumber, issueId }) => ({ documentNumber, id: issueId })),
  );
  const measures = await manager.find(MeasureEntity, {
    where: keys.map(({ documentNumber, issueId }) => ({ documentNumber, issueId })),
    order: { position: 'ASC' },
  });
  const sectionsOf = groupBy(sections, (section) => section.documentNumber);
  return {
    documents: new Map(documents.map((row) => [row.number, row])),
    notices: new Map(notices.map((row) => [row.documentNumber, row])),
    sections: new Map([...sectionsOf].map(([number, list]) => [number, new Map(list.map((row) => [row.id, row]))])),
    issues: new Map(issues.map((row) => [keyOf(row.documentNumber, row.id), row])),
    measures: groupBy(measures, (row) => keyOf(row.documentNumber, row.issueId)),
  };
}

function describeHit(rows: HitRows, { documentNumber, issueId }: HitKey, terms: readonly string[]): IssueHit | null {
  const key = keyOf(documentNumber, issueId);
  const document = rows.documents.get(documentNumber);
  const notice = rows.notices.get(documentNumber);
  const issue = rows.issues.get(key);
  if (document === undefined || notice === undefined || issue === undefined) return null;
  const measures = rows.measures.get(key) ?? [];
  const texts = [
    { measureId: null, text: issue.statement },
    ...measures.map((measure) => ({ measureId: measure.id, text: measure.text })),
  ];
  return {
    documentId: document.id,
    issueId,
    noticeTitle: notice.title,
    issuer: notice.issuer,
    publishedDate: notice.publishedDate,
    part: issue.part,
    sections: sectionTitles(rows.sections.get(documentNumber) ?? new Map(), issue.sectionId),
    statement: issue.statement,
    statusLabel: issue.statusLabel,
    status: issue.status,
    snippets: findSnippets(texts, terms),
  };
}
