import type {
  Comparison,
  IssueChange,
  IssueHistory,
  MeasureChange,
  ProgressRow,
  TextPiece,
} from '../../comparison/index.js';
import type {
  AccessRole,
  AuditEntry,
  DocumentFailure,
  DocumentProgress,
  DocumentState,
  DocumentSummary,
  ImportFile,
  ImportFileState,
  ImportView,
  IssueHit,
  Page,
  SeriesView,
  Snippet,
  StoredSeries,
} from '../../ledger/views.js';
import type { Fact, Issue, KeptReading, Measure, NoticeRecord, Section, Status } from '../../notice/index.js';
import type { Box, Diagnostic, Span } from '../../text/index.js';

// What every call of /api/v1 answers, written once: the JSON Schemas and the OpenAPI description are made from these types
// (npm run schema), and the page imports them.

export type { Box, Diagnostic, Fact, Issue, KeptReading, Measure, NoticeRecord, Section, Span, Status };
export type { Comparison, IssueChange, IssueHistory, MeasureChange, TextPiece };
export type { ImportFile, ImportFileState, IssueHit, Page, Snippet };

export type NoticeState = DocumentState;

/** Where a notice and what belongs to it is found. */
export interface NoticeLinks {
  /** `/api/v1/notices/…` */
  readonly self: string;
  /** The bytes as they were uploaded. */
  readonly file: string;
  /** The ledger (整改台账) as XLSX. */
  readonly ledger: string;
}

/** The answer to an upload. */
export interface AcceptedNotice {
  readonly id: string;
  readonly state: DocumentState;
  readonly links: NoticeLinks;
}

/** A stored notice. */
export interface Notice extends AcceptedNotice {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Times are ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** Another file of the same notice (DOCX and PDF of one). */
  readonly nearDuplicateOf: string | null;
  /** The reading a person chose (`POST /notices/{id}/reading`); null where nobody did. */
  readonly chosenReading: KeptReading | null;
  /** Null while it is not read, and where it is in no series. */
  readonly seriesId: string | null;
  /** Set where `state` is `done`. */
  readonly record?: NoticeRecord;
  /** Set while it is read page by page. */
  readonly progress?: DocumentProgress;
  /** Set where `state` is `failed`. */
  readonly error?: DocumentFailure;
}

/** One line of the list of notices. */
export type NoticeSummary = DocumentSummary;
export type NoticePage = Page<DocumentSummary>;

/** Notices of one issuer about one inspection. */
export type SeriesSummary = StoredSeries;
export type SeriesPage = Page<StoredSeries>;
export type Series = SeriesView;

export type IssuePage = Page<IssueHit>;

/** How far one issuer had come by the end of one quarter. */
export type IssuerProgress = ProgressRow;
export type OverviewPage = Page<ProgressRow>;

/** The answer to the start of an import. */
export interface AcceptedImport {
  readonly id: string;
  /** `/api/v1/imports/…` */
  readonly self: string;
  /** The same as server-sent events. */
  readonly events: string;
}

/** An import as a whole. */
export type ImportState = ImportView;

/** An import and a page of its files. */
export interface Import extends ImportView, Page<ImportFile> {}

/** What was done, by whom and to what: the newest first. */
export type AuditPage = Page<AuditEntry>;

/** Who a browser is let in as. */
export interface SessionHolder {
  /** The name of the key; `local` while there is none. */
  readonly name: string;
  readonly role: AccessRole;
  /** Whether there is a key; while there is none only this machine is served, and nobody signs in. */
  readonly guarded: boolean;
}

/** RFC 9457: what went wrong, with a stable `code` that programs branch on. */
export interface Problem {
  /** Always `about:blank`: the code says more. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What it is about, in Chinese. */
  readonly detail: string;
  readonly code: string;
  /** The path that was asked for. */
  readonly instance: string;
}
