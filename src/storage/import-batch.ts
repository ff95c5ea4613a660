import type { DocumentState } from './document.js';

export type ImportState = 'running' | 'done' | 'cancelled';

/** `accepted`: in the database now, `duplicate`: was in before, `failed`: could not be taken in, `cancelled`: not tried. */
export type ImportItemState = 'pending' | 'accepted' | 'duplicate' | 'failed' | 'cancelled';

export interface StoredImport {
  readonly id: string;
  readonly state: ImportState;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** What became of one file of an import. `path` is unique in its import. */
export interface ImportItem {
  readonly path: string;
  readonly sha256: string | null;
  readonly state: ImportItemState;
  readonly documentId: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

/** An item together with how far its document is. */
export interface ImportItemProgress extends ImportItem {
  readonly documentState: DocumentState | null;
  readonly nearDuplicateOf: string | null;
}

/** How many files of an import are where. Every file is counted once. */
export interface ImportCounts {
  readonly found: number;
  readonly pending: number;
  readonly working: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly cancelled: number;
}
