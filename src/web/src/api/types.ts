/** What the service answers, as the page uses it: a mirror of the record, the comparison and the lists of /api/v1. */
export type Status =
  'completed' | 'completedOngoing' | 'longTerm' | 'inProgress' | 'notStarted' | 'notCompleted' | 'unknown';
export type NoticeState = 'queued' | 'processing' | 'done' | 'failed';
export type InspectionKind = 'xunshi' | 'xuncha' | 'audit' | 'environment' | 'other';
export type Part = 'body' | 'annex';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A rectangle on a page of the file: points from its top left corner, or pixels of a picture. One a printed line. */
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Span {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly boxes?: readonly Box[];
}

export interface Failure {
  readonly code: string;
  readonly message: string;
}

export interface NoticeSummary {
  readonly id: string;
  readonly state: NoticeState;
  readonly fileName: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly publishedDate: string | null;
  readonly issues: number | null;
  readonly closed: number | null;
  readonly balanced: boolean | null;
  readonly confidence: number | null;
  readonly seriesId: string | null;
  readonly error: Failure | null;
  readonly createdAt: string;
}

export interface AcceptedNotice {
  readonly id: string;
  readonly state: NoticeState;
}

export interface Notice extends AcceptedNotice {
  readonly fileName: string;
  readonly bytes: number;
  readonly createdAt: string;
  readonly nearDuplicateOf: string | null;
  readonly seriesId: string | null;
  readonly progress?: { readonly page: number; readonly pages: number };
  readonly record?: NoticeRecord;
  readonly error?: Failure;
}

export type TotalField = 'total' | 'completed' | 'longTerm' | 'inProgress' | 'notCompleted';

export type DeclaredTotals = Readonly<Record<TotalField, number | null>> & { readonly span: Span | null };

export interface Reconciliation {
  readonly counted: Readonly<Record<TotalField | 'unstated', number>>;
  readonly balanced: boolean;
  readonly differences: readonly {
    readonly field: TotalField;
    readonly declared: number;
    readonly counted: number;
  }[];
}

export interface Section {
  readonly id: string;
  readonly parentId: string | null;
  readonly part: Part;
  readonly depth: number;
  readonly marker: string | null;
  readonly title: string;
  readonly span: Span;
}

export type FactKind = 'date' | 'deadline' | 'quantity' | 'money' | 'percent' | 'document';

export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly subject: string | null;
  readonly span: Span;
}

export interface Measure {
  readonly id: string;
  readonly marker: string | null;
  readonly text: string;
  readonly kind: 'measure' | 'nextStep';
  readonly facts: readonly Fact[];
  readonly span: Span;
}

export interface IssueField {
  readonly label: string;
  readonly text: string;
  readonly span: Span;
}

export interface Issue {
  readonly id: string;
  readonly sectionId: string | null;
  readonly part: Part;
  readonly ordinal: number;
  readonly marker: string | null;
  readonly statement: string;
  readonly core: string;
  readonly statusLabel: string | null;
  readonly statusSpan: Span | null;
  readonly status: Status | null;
  readonly responsible: readonly string[];
  readonly deadline: string | null;
  readonly deadlineDate: string | null;
  readonly fields: readonly IssueField[];
  readonly measures: readonly Measure[];
  readonly span: Span;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly span?: Span;
}

export interface NoticeRecord {
  readonly source: {
    readonly fileName: string;
    readonly mediaType: string;
    readonly format: string;
    readonly bytes: number;
    readonly pages: number | null;
    readonly ocr: boolean;
  };
  readonly title: string;
  readonly issuer: string | null;
  readonly publishedDate: string | null;
  readonly inspection: {
    readonly kind: InspectionKind | null;
    readonly body: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly feedbackDate: string | null;
  };
  readonly declared: DeclaredTotals;
  readonly reconciliation: Reconciliation;
  readonly sections: readonly Section[];
  readonly issues: readonly Issue[];
  readonly contact: { readonly phone: string | null; readonly email: string | null; readonly address: string | null };
  readonly coverage: {
    readonly characters: number;
    readonly assigned: number;
    readonly furniture: number;
    readonly unassigned: readonly { readonly text: string; readonly span: Span }[];
  };
  readonly confidence: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The source text: what every span points into. */
  readonly paragraphs: readonly string[];
}

export type ChangeKind = 'matched' | 'added' | 'removed' | 'split' | 'merged';
export type Direction = 'progressed' | 'regressed' | 'unchanged';

export interface TextPiece {
  readonly kind: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

export interface MeasureChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly from: string | null;
  readonly to: string | null;
  readonly wording?: readonly TextPiece[];
}

export interface IssueChange {
  readonly kind: ChangeKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly similarity: number;
  readonly moved: boolean;
  readonly statementChanged: boolean;
  readonly statusChange: { readonly from: Status | null; readonly to: Status | null; readonly direction: Direction };
  readonly measures: readonly MeasureChange[];
  readonly quantities: readonly {
    readonly text: string;
    readonly from: string;
    readonly to: string;
    readonly unit: string | null;
  }[];
  readonly vanishedOpen?: boolean;
  readonly wording?: readonly TextPiece[];
  readonly deadline?: { readonly from: string | null; readonly to: string | null; readonly slipped: boolean };
  readonly overdue?: { readonly from: boolean; readonly to: boolean };
}

export interface ComparisonSummary extends Readonly<Record<ChangeKind | Direction, number>> {
  readonly vanishedOpen: number;
  readonly declared: { readonly from: DeclaredTotals; readonly to: DeclaredTotals };
}

export interface ComparedNotice {
  readonly title: string;
  readonly publishedDate: string | null;
}

export interface Comparison {
  readonly from: ComparedNotice;
  readonly to: ComparedNotice;
  readonly summary: ComparisonSummary;
  readonly changes: readonly IssueChange[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly similarity: number;
    readonly runnerUp: { readonly side: 'from' | 'to'; readonly id: string; readonly similarity: number };
  }[];
}
