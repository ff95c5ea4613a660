import type { IssueDraft } from '../issue/index.js';
import type { Slice } from '../lines/index.js';
import type { Status } from '../record.js';
import type { Irregularity } from '../../outline/index.js';

/** What a non-blank character of the source is part of. */
export type Role =
  | 'title'
  | 'sectionTitle'
  | 'summary'
  | 'statement'
  | 'status'
  | 'measure'
  | 'label'
  | 'field'
  | 'closing'
  | 'signature'
  | 'annexTitle'
  | 'furniture';

export interface Claim {
  readonly role: Role;
  readonly slice: Slice;
}

export interface SectionDraft {
  /** Index of the parent among the part's sections, or null. */
  readonly parent: number | null;
  readonly depth: number;
  readonly marker: string | null;
  readonly title: Slice;
  /** The state the title gives the issues below it (已完成整改的问题), with the words that say so. */
  readonly status: { readonly value: Status; readonly label: Slice } | null;
}

export interface PlacedIssue {
  /** Index among the part's sections, or null. */
  readonly section: number | null;
  readonly draft: IssueDraft;
}

export interface NumberingOddity {
  readonly code: Irregularity;
  readonly slice: Slice;
  readonly marker: string;
}

/** One part of a notice (its body or an annex), read. */
export interface PartDraft {
  readonly sections: readonly SectionDraft[];
  readonly issues: readonly PlacedIssue[];
  /** Text that frames the issues: preamble, overview, outlook. */
  readonly summary: readonly Slice[];
  readonly claims: readonly Claim[];
  readonly oddities: readonly NumberingOddity[];
}
