import type { Status } from '../../src/notice/index.js';

export interface GoldMeasure {
  readonly marker: string | null;
  readonly text_prefix: string;
  readonly nextStep: boolean;
}

export interface GoldIssue {
  readonly path: readonly string[];
  readonly marker: string | null;
  readonly statement: string;
  readonly statementCore?: string;
  readonly detail?: string;
  readonly statusLabel: string | null;
  readonly status: Status | null;
  readonly statusAccept?: readonly (Status | null)[];
  readonly measures: readonly GoldMeasure[];
}

/** What a careful reader takes from a fixture notice: fixtures/notices/<slug>/gold.json. */
export interface Gold {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly publishedDate: string | null;
  readonly declared: Readonly<Record<'total' | 'completed' | 'longTerm' | 'inProgress', number | null>>;
  readonly declaredOpen?: boolean;
  readonly lenientSections?: boolean;
  readonly expectsError?: boolean;
  readonly sections: readonly { readonly title: string }[];
  readonly issues: readonly GoldIssue[];
}
