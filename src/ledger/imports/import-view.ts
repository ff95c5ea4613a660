import type { ImportCounts, ImportItemProgress, StoredImport } from '../../storage/index.js';

/** How an import stands for who asked for it. `running` until the last of its files is read. */
export interface ImportView {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled';
  readonly createdAt: string;
  readonly counts: ImportCounts;
}

/** The state a file of an import is in, its document's progress included. */
export type ImportFileState = 'pending' | 'queued' | 'processing' | 'imported' | 'duplicate' | 'failed' | 'cancelled';

/** One file of an import as it is reported. */
export interface ImportFile {
  readonly path: string;
  readonly state: ImportFileState;
  readonly noticeId: string | null;
  readonly nearDuplicateOf: string | null;
  readonly code: string | null;
  readonly message: string | null;
}

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
