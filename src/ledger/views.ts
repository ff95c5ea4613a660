import type { ComparisonSummary, IssueHistory } from '../comparison/index.js';
import type { ImportCounts, StoredSeries } from '../storage/index.js';

// What the use cases give back, as types alone: whoever only describes it (the API's contract, the page) loads no service.

export type {
  AccessRole,
  AuditEntry,
  DocumentFailure,
  DocumentProgress,
  DocumentState,
  DocumentSummary,
  ImportCounts,
  IssueHit,
  Page,
  Snippet,
  StoredSeries,
} from '../storage/index.js';

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

/** What changed between two neighbours of a series. */
export interface SeriesStep {
  readonly from: string;
  readonly to: string;
  readonly summary: ComparisonSummary;
}

/** A series with its notices, oldest first, each compared with the one before, and each issue followed through them. */
export interface SeriesView extends Omit<StoredSeries, 'notices'> {
  readonly notices: readonly { readonly id: string; readonly title: string; readonly publishedDate: string | null }[];
  readonly steps: readonly SeriesStep[];
  readonly issues: readonly IssueHistory[];
}
