import type { ImportCounts, ImportItemProgress, StoredImport } from '../../storage/index.js';
import type { ImportFile, ImportFileState, ImportView } from '../views.js';

/**
 * The row says how far unpacking is, the counts how far reading is; both together are the state. An import that was
 * unpacked before it was cancelled stands as done in its row, and shows it by its cancelled files.
 */
export function viewImport(row: StoredImport, counts: ImportCounts): ImportView {
  const { id, createdAt } = row;
  return { id, createdAt, counts, state: stateOf(row, counts) };
}

function stateOf(row: StoredImport, counts: ImportCounts): ImportView['state'] {
  if (row.state === 'running' || counts.working > 0) return row.state === 'cancelled' ? 'cancelled' : 'running';
  return row.state === 'cancelled' || counts.cancelled > 0 ? 'cancelled' : 'done';
}

/** One stored item → what is reported of it. */
export function viewFile(item: ImportItemProgress): ImportFile {
  const { path, documentId, nearDuplicateOf, errorCode, errorMessage } = item;
  return {
    path,
    state: fileStateOf(item),
    noticeId: documentId,
    nearDuplicateOf,
    code: errorCode,
    message: errorMessage,
  };
}

function fileStateOf(item: ImportItemProgress): ImportFileState {
  if (item.state !== 'accepted') return item.state;
  switch (item.documentState) {
    case 'queued':
    case 'processing':
    case 'failed':
      return item.documentState;
    case 'done':
    // Read, and deleted since.
    case null:
      return 'imported';
  }
}
