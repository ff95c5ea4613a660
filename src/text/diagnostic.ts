import type { Span } from './span.js';

export type Severity = 'error' | 'warning' | 'info';

/** Something odd about a notice. Codes are stable, kebab-case, and listed in the README. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** In English, for programs and logs; what a person reads is made from the code and the parameters. */
  readonly message: string;
  /** The figures and names the message carries, where it is about no place in the text. */
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly span?: Span;
}
