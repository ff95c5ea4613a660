import type { EvidenceName } from './evidence.js';
import type { WholeEvidenceName } from './whole-evidence.js';

/** Pairs of Chinese characters → how much likelier they stand in a statement of fault (above 0) than in a measure (below 0). */
export type Grams = ReadonlyMap<string, number>;

/** How roles of neighbours bear on each other. */
export type NeighbourName =
  | 'issue after issue'
  | 'issue after other'
  | 'other after issue'
  | 'issue at the level'
  | 'issue of the level’s family'
  | 'issue elsewhere'
  | 'other at the level'
  | 'table of issues';

/** The learned table: the evidence of a node for its being an issue, or part of the issue above; nothing of both weighs 0. */
export interface ReadingWeights {
  readonly grams: Grams;
  readonly issue: Readonly<Partial<Record<EvidenceName, number>>>;
  readonly inside: Readonly<Partial<Record<EvidenceName, number>>>;
  readonly neighbours: Readonly<Record<NeighbourName, number>>;
  readonly whole: Readonly<Record<WholeEvidenceName, number>>;
  /** Confidence as a logistic function of what the choice was like. */
  readonly confidence: Readonly<Record<string, number>>;
  /** Likewise the chance that a paper is a notice of rectification at all. */
  readonly likeness: Readonly<Record<string, number>>;
}
