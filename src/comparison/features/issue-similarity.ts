import type { FeatureWeights } from './feature-index.js';
import { nameOtherObjects, type IssueFeatures } from './issue-features.js';

/** How much of two weighted sets agrees, and how much of each lies in the other (all 0…1). */
export interface Overlap {
  readonly agreement: number;
  readonly fromInTo: number;
  readonly toInFrom: number;
  readonly fromWeight: number;
  readonly toWeight: number;
}

export interface IssueSimilarity {
  readonly statement: number;
  /** Null where either issue has no measure. */
  readonly measures: number | null;
  /** Whether the two are one issue: 0…1, the figure a comparison reports. */
  readonly similarity: number;
  /** What the pairing is decided by: similarity, then measures, then the section, for issues that read alike. */
  readonly preference: number;
}

/** The least weight of particular character pairs a statement must have for “it lies in the other” to mean anything. Lower: 制度执行不严格 is found in every statement about a system; higher: short statements cut down to their first clause are lost. */
const LEAST_CONTAINED_WEIGHT = 2.5;

/** What a statement that lies wholly in the other is worth. Below the worth of a reworded whole, above the threshold of a match. */
const CONTAINED_WORTH = 0.75;

/** A share in the other below this is agreement by chance. */
const LEAST_CONTAINED_SHARE = 0.7;

/** How far identical measures alone go towards one issue. At 1, two issues with copied measures and different statements would be one. */
const MEASURES_WORTH = 0.8;

/** Statements that share less than this do not name the same thing; then only a good deal of common measure text will do. */
const STATEMENT_HINT = 0.15;
/** That much: characters, weighed by rarity. Lower: one stock measure (逐项复核,防止反弹) makes two issues one. */
const LEAST_MEASURE_EVIDENCE = 40;
/** What less than that is worth. Below the threshold of a match even where the measures are identical. */
const STOCK_MEASURES_WORTH = 0.4;

/** Both have measures and none agrees: the statements must say more. Lower: an issue all of whose measures were rewritten is lost; at 1 a new issue in the words of an old one takes its place. */
const FOREIGN_MEASURES_FACTOR = 0.88;
const FOREIGN_MEASURES = 0.05;

/** Statements about objects with different numbers (第17号点位, 第71号点位) read alike and are two. Higher: one replaces the other unseen. */
const OTHER_OBJECT_FACTOR = 0.4;

const PREFERENCE = { similarity: 0.8, measures: 0.15, section: 0.05 } as const;

/** Compares two weighted sets; `worth` is the weight of a member by its rarity. */
export function overlapSets(
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
  worth: (key: string) => number,
): Overlap {
  let fromWeight = 0;
  let toWeight = 0;
  let shared = 0;
  for (const [key, factor] of to) toWeight += factor * worth(key);
  for (const [key, factor] of from) {
    const weight = worth(key);
    fromWeight += factor * weight;
    const other = to.get(key);
    if (other !== undefined) shared += Math.min(factor, other) * weight;
  }
  const whole = fromWeight + toWeight;
  return {
    agreement: whole === 0 ? 0 : (2 * shared) / whole,
    fromInTo: fromWeight === 0 ? 0 : shared / fromWeight,
    toInFrom: toWeight === 0 ? 0 : shared / toWeight,
    fromWeight,
    toWeight,
  };
}

/** Agreement of two statements, where one may be the other without its details (annexes cut a statement to its first clause). */
function compareStatements(from: IssueFeatures, to: IssueFeatures, weights: FeatureWeights): number {
  if (from.statement === to.statement) return from.statement === '' ? 0 : 1;
  const overlap = overlapSets(from.pairs, to.pairs, weights.pair);
  const shorterIsFrom = overlap.fromWeight <= overlap.toWeight;
  const contained = shorterIsFrom ? overlap.fromInTo : overlap.toInFrom;
  const enough = Math.min(overlap.fromWeight, overlap.toWeight) >= LEAST_CONTAINED_WEIGHT;
  const worth = enough && contained >= LEAST_CONTAINED_SHARE ? CONTAINED_WORTH * contained : 0;
  return Math.min(0.99, Math.max(overlap.agreement, worth));
}

interface MeasureAgreement {
  readonly share: number;
  /** Characters in common, weighed by rarity. */
  readonly evidence: number;
}

function compareMeasures(from: IssueFeatures, to: IssueFeatures, weights: FeatureWeights): MeasureAgreement | null {
  if (from.measures === '' || to.measures === '') return null;
  const overlap = overlapSets(from.clauses, to.clauses, weights.clause);
  const evidence = overlap.fromInTo * overlap.fromWeight;
  if (from.measures === to.measures) return { share: 1, evidence };
  // A report that goes on adds measures to those it had: they may well lie in the longer list.
  const share = Math.min(0.99, (overlap.agreement + Math.max(overlap.fromInTo, overlap.toInFrom)) / 2);
  return { share, evidence };
}

function combine(statement: number, measures: MeasureAgreement | null): number {
  if (statement === 1 || measures === null) return statement;
  if (measures.share < FOREIGN_MEASURES) return statement * FOREIGN_MEASURES_FACTOR;
  const telling = statement >= STATEMENT_HINT || measures.evidence >= LEAST_MEASURE_EVIDENCE;
  return 1 - (1 - statement) * (1 - (telling ? MEASURES_WORTH : STOCK_MEASURES_WORTH) * measures.share);
}

/** How alike two issues are. The same whichever comes first. */
export function compareIssues(from: IssueFeatures, to: IssueFeatures, weights: FeatureWeights): IssueSimilarity {
  const statement = compareStatements(from, to, weights);
  const measures = compareMeasures(from, to, weights);
  const similarity = combine(statement, measures) * (nameOtherObjects(from, to) ? OTHER_OBJECT_FACTOR : 1);
  const preference =
    PREFERENCE.similarity * similarity +
    PREFERENCE.measures * (measures?.share ?? statement) +
    PREFERENCE.section * (from.section === to.section ? 1 : 0);
  return { statement, measures: measures?.share ?? null, similarity, preference };
}
