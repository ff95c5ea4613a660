import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { NoticeRecord } from '../notice/index.js';
import type { Dialect } from './dialect.js';
import type { Completion } from './document.js';
import {
  DocumentEntity,
  FingerprintBandEntity,
  IssueEntity,
  MeasureEntity,
  NoticeEntity,
  NoticeRecordEntity,
  SectionEntity,
} from './entities/index.js';
import { bandsOf } from './fingerprint-bands.js';
import { foldForSearch } from './fold-for-search.js';
import { indexIssues } from './index-issues.js';
import { insertRows } from './insert-rows.js';
import { keepSeries, removeEmptySeries } from './series-rows.js';

/**
 * Puts what was found in a document in place of whatever was derived from it before: run twice, the rows are the same.
 * Inside the write of the caller.
 */
export async function replaceNotice(
  manager: EntityManager,
  dialect: Dialect,
  id: string,
  completion: Completion,
): Promise<void> {
  const { number } = await manager.findOneByOrFail(DocumentEntity, { id });
  const earlier = await manager.findOneBy(NoticeEntity, { documentNumber: number });
  await manager.delete(NoticeEntity, { documentNumber: number });
  const seriesId = completion.series === null ? null : await keepSeries(manager, completion.series);
  await linkNearDuplicate(manager, id, completion.nearDuplicateOf);
  await manager.insert(NoticeEntity, noticeRow(number, seriesId, completion));
  await manager.insert(NoticeRecordEntity, {
    documentNumber: number,
    recordJson: JSON.stringify(completion.record),
    readBy: completion.readBy,
  });
  if (completion.fingerprint !== null)
    await insertRows(
      manager,
      FingerprintBandEntity,
      bandsOf(completion.fingerprint).map((value, band) => ({ documentNumber: number, band, value })),
    );
  await insertSections(manager, number, completion.record);
  await insertIssues(manager, number, completion.record);
  await indexIssues(manager, dialect, number, completion.record);
  const left = earlier?.seriesId ?? null;
  if (left !== null && left !== seriesId) await removeEmptySeries(manager, left);
}

/** Forgets what was derived from a document that can no longer be read. Inside the write of the caller. */
export async function removeNotice(manager: EntityManager, id: string): Promise<void> {
  const { number } = await manager.findOneByOrFail(DocumentEntity, { id });
  const notice = await manager.findOneBy(NoticeEntity, { documentNumber: number });
  if (notice === null) return;
  await manager.delete(NoticeEntity, { documentNumber: number });
  if (notice.seriesId !== null) await removeEmptySeries(manager, notice.seriesId);
}

/** The other document may have been deleted since it was found: then there is nothing to link. */
async function linkNearDuplicate(manager: EntityManager, id: string, nearDuplicateOf: string | null): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(DocumentEntity)
    .set({ nearDuplicateOf: () => '(SELECT other.id FROM document other WHERE other.id = :nearDuplicateOf)' })
    .where('id = :id', { id, nearDuplicateOf })
    .execute();
}

function noticeRow(
  documentNumber: number,
  seriesId: string | null,
  completion: Completion,
): QueryDeepPartialEntity<NoticeEntity> {
  const { record } = completion;
  const { declared } = record;
  const { counted, balanced } = record.reconciliation;
  return {
    documentNumber,
    title: record.title,
    titleFolded: foldForSearch(record.title),
    issuer: record.issuer,
    issuerFolded: record.issuer === null ? null : foldForSearch(record.issuer),
    issuerKey: completion.issuerKey,
    publishedDate: record.publishedDate,
    kind: record.inspection.kind,
    body: record.inspection.body,
    feedbackDate: record.inspection.feedbackDate,
    declaredTotal: declared.total,
    declaredCompleted: declared.completed,
    declaredLongTerm: declared.longTerm,
    declaredInProgress: declared.inProgress,
    declaredNotCompleted: declared.notCompleted,
    countedTotal: counted.total,
    countedCompleted: counted.completed,
    countedLongTerm: counted.longTerm,
    countedInProgress: counted.inProgress,
    countedNotCompleted: counted.notCompleted,
    countedUnstated: counted.unstated,
    balanced,
    confidence: record.confidence,
    fingerprint: completion.fingerprint,
    seriesId,
  };
}

async function insertSections(manager: EntityManager, documentNumber: number, record: NoticeRecord): Promise<void> {
  const rows = record.sections.map(({ id, parentId, part, depth, marker, title }, position) => ({
    documentNumber,
    id,
    parentId,
    part,
    depth,
    position,
    marker,
    title,
  }));
  await insertRows(manager, SectionEntity, rows);
}

async function insertIssues(manager: EntityManager, documentNumber: number, record: NoticeRecord): Promise<void> {
  const issues = record.issues.map((issue, position) => ({
    documentNumber,
    id: issue.id,
    sectionId: issue.sectionId,
    part: issue.part,
    ordinal: issue.ordinal,
    position,
    marker: issue.marker,
    statement: issue.statement,
    core: issue.core,
    statusLabel: issue.statusLabel,
    status: issue.status,
    responsibleJson: JSON.stringify(issue.responsible),
    deadline: issue.deadline,
    deadlineDate: issue.deadlineDate,
  }));
  const measures = record.issues.flatMap((issue) =>
    issue.measures.map(({ id, marker, text, kind }, position) => ({
      documentNumber,
      issueId: issue.id,
      id,
      position,
      marker,
      text,
      kind,
    })),
  );
  await insertRows(manager, IssueEntity, issues);
  await insertRows(manager, MeasureEntity, measures);
}
