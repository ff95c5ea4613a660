import { AccessKeyEntity } from '../access/access-key.entity.js';
import { AccessSessionEntity } from '../access/access-session.entity.js';
import { AuditEntryEntity } from '../access/audit-entry.entity.js';
import { DocumentEntity } from './document.entity.js';
import { FingerprintBandEntity } from './fingerprint-band.entity.js';
import { ImportBatchEntity } from './import-batch.entity.js';
import { ImportItemEntity } from './import-item.entity.js';
import { IssueSearchEntity } from './issue-search.entity.js';
import { IssueEntity } from './issue.entity.js';
import { MeasureEntity } from './measure.entity.js';
import { NoticeRecordEntity } from './notice-record.entity.js';
import { NoticeEntity } from './notice.entity.js';
import { SectionEntity } from './section.entity.js';
import { SeriesEntity } from './series.entity.js';

export {
  DocumentEntity,
  FingerprintBandEntity,
  ImportBatchEntity,
  ImportItemEntity,
  IssueEntity,
  IssueSearchEntity,
  MeasureEntity,
  NoticeEntity,
  NoticeRecordEntity,
  SectionEntity,
  SeriesEntity,
};

/**
 * Every table TypeORM maps. Two it does not: `document_content`, whose bytes have no type that both engines know, and the
 * search index `issue_gram`, a virtual table on SQLite.
 */
export const entities = [
  DocumentEntity,
  NoticeEntity,
  NoticeRecordEntity,
  FingerprintBandEntity,
  SectionEntity,
  IssueEntity,
  MeasureEntity,
  IssueSearchEntity,
  SeriesEntity,
  ImportBatchEntity,
  ImportItemEntity,
  AccessKeyEntity,
  AccessSessionEntity,
  AuditEntryEntity,
] as const;
