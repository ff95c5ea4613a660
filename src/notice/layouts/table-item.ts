import type { IssueDraft } from '../issue/index.js';
import type { Line } from '../lines/index.js';

/** What a ledger's table gives, in the order of its rows. */
export type TableItem =
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'issue'; readonly draft: IssueDraft }
  /** Names of columns and fields. */
  | { readonly kind: 'text'; readonly line: Line }
  /** A sentence among the rows that belongs to no issue. */
  | { readonly kind: 'note'; readonly line: Line }
  /** A row of a table that names no columns known: it may list issues that nobody read. */
  | { readonly kind: 'unread'; readonly line: Line };
