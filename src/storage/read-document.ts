import type { KeptReading } from '../notice/index.js';
import type { DocumentProgress, StoredDocument } from './document.js';
import type { DocumentEntity } from './entities/index.js';

function readProgress({ state, pagesRead, pageCount }: DocumentEntity): DocumentProgress | null {
  if (state !== 'processing' || pagesRead === null || pageCount === null) return null;
  return { page: pagesRead, pages: pageCount };
}

/** The reading a person chose for a document. */
export function readChosenReading({
  chosenLevel: level,
  chosenIssues: issues,
}: Pick<DocumentEntity, 'chosenLevel' | 'chosenIssues'>): KeptReading | null {
  return level === null || issues === null ? null : { level, issues };
}

/** The row of a document → the document as the rest of the product knows it. */
export function readDocument(row: DocumentEntity): StoredDocument {
  return {
    id: row.id,
    sha256: row.sha256,
    fileName: row.fileName,
    mediaType: row.mediaType,
    bytes: row.bytes,
    state: row.state,
    attempts: row.attempts,
    progress: readProgress(row),
    error: row.errorCode === null ? null : { code: row.errorCode, message: row.errorMessage ?? '' },
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    nearDuplicateOf: row.nearDuplicateOf,
    chosenReading: readChosenReading(row),
  };
}
