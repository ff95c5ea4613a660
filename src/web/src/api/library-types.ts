import type { ComparisonSummary, InspectionKind, Part, Status } from './types';

/** Series, search, overview and imports as the service answers them. */
export interface SeriesSummary {
  readonly id: string;
  readonly issuer: string;
  readonly kind: InspectionKind | null;
  readonly body: string | null;
  readonly feedbackDate: string | null;
  readonly title: string;
  readonly notices: number;
}

export interface IssueHistory {
  readonly id: string;
  readonly statement: string;
  readonly firstSeen: string | null;
  readonly entries: readonly {
    readonly noticeId: string;
    readonly date: string | null;
    readonly issueId: string;
    readonly status: Status | null;
    readonly statusLabel: string | null;
  }[];
  readonly closedOn: string | null;
  readonly reopened: number;
  readonly ageDays: number | null;
  readonly deadline: string | null;
  readonly overdue: boolean;
  readonly vanishedOpen: boolean;
}

export interface Series extends Omit<SeriesSummary, 'notices'> {
  readonly notices: readonly { readonly id: string; readonly title: string; readonly publishedDate: string | null }[];
  readonly steps: readonly { readonly from: string; readonly to: string; readonly summary: ComparisonSummary }[];
  readonly issues: readonly IssueHistory[];
}

export interface Snippet {
  readonly measureId: string | null;
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

export interface IssueHit {
  readonly documentId: string;
  readonly issueId: string;
  readonly noticeTitle: string;
  readonly issuer: string | null;
  readonly publishedDate: string | null;
  readonly part: Part;
  readonly sections: readonly string[];
  readonly statement: string;
  readonly statusLabel: string | null;
  readonly status: Status | null;
  readonly snippets: readonly Snippet[];
}

export interface IssuerProgress {
  readonly issuer: string;
  readonly period: string | null;
  readonly notices: number;
  readonly issues: number;
  readonly closed: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly overdue: number;
  readonly regressed: number;
  readonly vanishedOpen: number;
  readonly shareClosed: number | null;
}

export type ImportFileState = 'pending' | 'queued' | 'processing' | 'imported' | 'duplicate' | 'failed' | 'cancelled';

export interface ImportFile {
  readonly path: string;
  readonly state: ImportFileState;
  readonly noticeId: string | null;
  readonly nearDuplicateOf: string | null;
  readonly code: string | null;
  readonly message: string | null;
}

export interface ImportCounts {
  readonly found: number;
  readonly pending: number;
  readonly working: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly cancelled: number;
}

export interface ImportView {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled';
  readonly createdAt: string;
  readonly counts: ImportCounts;
}
