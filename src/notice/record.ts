import type { Status } from '../language/index.js';
import type { Diagnostic, SourceFormat, Span } from '../text/index.js';

export type { Status };

export type InspectionKind = 'xunshi' | 'xuncha' | 'audit' | 'environment' | 'other';

/** `body`: the notice itself; `annex`: what follows its 附件 heading, with numbering of its own. */
export type Part = 'body' | 'annex';

export interface NoticeSource {
  readonly fileName: string;
  readonly mediaType: string;
  readonly format: SourceFormat;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly ocr: boolean;
}

export interface Inspection {
  readonly kind: InspectionKind | null;
  readonly body: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly feedbackDate: string | null;
}

/** The totals about issues the notice itself states; null where it states none. */
export interface DeclaredTotals {
  readonly total: number | null;
  readonly completed: number | null;
  readonly longTerm: number | null;
  readonly inProgress: number | null;
  readonly notCompleted: number | null;
  /** The sentence the numbers were read from. */
  readonly span: Span | null;
}

export interface CountedTotals {
  readonly total: number;
  readonly completed: number;
  readonly longTerm: number;
  readonly inProgress: number;
  readonly notCompleted: number;
  readonly unstated: number;
}

export interface TotalDifference {
  readonly field: 'total' | 'completed' | 'longTerm' | 'inProgress' | 'notCompleted';
  readonly declared: number;
  readonly counted: number;
}

export interface Reconciliation {
  readonly counted: CountedTotals;
  readonly balanced: boolean;
  readonly differences: readonly TotalDifference[];
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

/** What a measure counts or dates. `value` is a number, an ISO date, or the title inside 《》. */
export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
  readonly value: number | string | null;
  readonly unit: string | null;
  /** What a quantity counts (已办理停运手续车辆), where the text says; a slice of the measure. */
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

/** A labelled field of an issue that is no statement, status or measure of its own (整改目标, 责任领导, 验收意见). */
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
  /** As written (2023年12月底前, 长期坚持). */
  readonly deadline: string | null;
  /** The deadline as a date (2023-12-31), where it states one. */
  readonly deadlineDate: string | null;
  readonly fields: readonly IssueField[];
  readonly measures: readonly Measure[];
  readonly span: Span;
}

export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

export interface Coverage {
  /** Non-blank UTF-16 units of the source text, reader furniture left out. */
  readonly characters: number;
  readonly assigned: number;
  /** Of the assigned ones, those set aside as page noise (navigation, 浏览量, 分享). */
  readonly furniture: number;
  readonly unassigned: readonly { readonly text: string; readonly span: Span }[];
}

/** One way to read the notice: the chosen one and the next in weight. */
export interface ReadingSummary {
  /** r1 is the heaviest, whichever is chosen. */
  readonly id: string;
  readonly issues: number;
  /** How its issues are marked in the body (第一，; 问题1), or what lists them. */
  readonly level: string;
  /** How its first issue begins. */
  readonly example: string;
  /** Its share among the readings, 0…1. */
  readonly weight: number;
  readonly chosen: boolean;
}

/** What of a reading finds it again when the notice is read anew: ids follow the weights, which change. */
export type KeptReading = Pick<ReadingSummary, 'level' | 'issues'>;

/** What Taizhang takes from one notice (schemaVersion 1). Every text is the source at its span. */
export interface NoticeRecord {
  readonly schemaVersion: 1;
  readonly source: NoticeSource;
  readonly title: string;
  readonly issuer: string | null;
  readonly publishedDate: string | null;
  readonly inspection: Inspection;
  readonly declared: DeclaredTotals;
  readonly reconciliation: Reconciliation;
  readonly sections: readonly Section[];
  readonly issues: readonly Issue[];
  readonly contact: Contact;
  readonly coverage: Coverage;
  /** 0…1, calibrated: the chance that the boundaries of all issues are right. */
  readonly confidence: number;
  /** Up to four, the chosen one first. */
  readonly readings: readonly ReadingSummary[];
  readonly diagnostics: readonly Diagnostic[];
  /** The source text by paragraph, reader furniture left out: what every span points into. */
  readonly paragraphs: readonly string[];
}
