import type { FeatureWeights } from './feature-index.js';
import { joinFeatures, type IssueFeatures } from './issue-features.js';
import { compareIssues } from './issue-similarity.js';

/** Two decimals are all a reader can make use of, and keep the figure the same on every machine. */
const SIMILARITY_STEPS = 100;

/** A similarity as it is reported. */
export function roundSimilarity(similarity: number): number {
  return Math.round(similarity * SIMILARITY_STEPS) / SIMILARITY_STEPS;
}

/** How alike the issues of one side, taken together, and those of the other are (0…1); 0 where a side has none. */
export function measureGroup(
  from: readonly IssueFeatures[],
  to: readonly IssueFeatures[],
  weights: FeatureWeights,
): number {
  const [older, newer] = [joinFeatures(from), joinFeatures(to)];
  return older === null || newer === null ? 0 : compareIssues(older, newer, weights).similarity;
}
