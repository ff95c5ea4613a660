/** Two decimals are all a reader can make use of, and keep the figure the same on every machine. */
const SIMILARITY_STEPS = 100;

/** A chance as it is reported. */
export function roundSimilarity(similarity: number): number {
  return Math.round(similarity * SIMILARITY_STEPS) / SIMILARITY_STEPS;
}
