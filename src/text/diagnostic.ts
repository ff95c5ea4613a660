import type { Span } from './span.js';

export type Severity = 'error' | 'warning' | 'info';

/** Something odd about a notice. Codes are stable, kebab-case, and listed in the README. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span?: Span;
}
