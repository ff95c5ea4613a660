import { DocumentContentEntity } from './document-content.entity.js';
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
  DocumentContentEntity,
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

/** Every table TypeORM maps; the search index `issue_gram` is none of them, being a virtual table on SQLite. */
export const entities = [
  DocumentEntity,
  DocumentContentEntity,
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
] as const;
