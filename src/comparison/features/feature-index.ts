import type { IssueFeatures } from './issue-features.js';

/** How telling each pair of characters and each clause is: rare ones identify an issue, common ones do not. */
export interface FeatureWeights {
  readonly pair: (pair: string) => number;
  readonly clause: (clause: string) => number;
}

function countFeatures(keys: Iterable<string>, counts: Map<string, number>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Weights by rarity among all issues of both notices: ln(1 + issues / issues that have it), 1 for what two issues share. */
export function weighFeatures(from: readonly IssueFeatures[], to: readonly IssueFeatures[]): FeatureWeights {
  const pairs = new Map<string, number>();
  const clauses = new Map<string, number>();
  for (const issue of [...from, ...to]) {
    countFeatures(issue.pairs.keys(), pairs);
    countFeatures(issue.clauses.keys(), clauses);
  }
  const total = from.length + to.length;
  const unit = Math.log(1 + total / 2);
  const weigh = (counts: ReadonlyMap<string, number>) => (key: string) =>
    Math.log(1 + total / (counts.get(key) ?? 1)) / unit;
  return { pair: weigh(pairs), clause: weigh(clauses) };
}

/** A feature more issues have than this is looked up only in the nearest of them. Higher: slower on notices of thousands of like issues; lower: a reworded issue among them may miss its partner. */
const LONGEST_POSTING = 48;

/** Candidates kept for an issue. Higher: slower; lower: the right one may be crowded out by its likes. */
const CANDIDATES_KEPT = 10;

/** Clauses are found by their whole text, pairs by two characters: one clause in common tells as much as several pairs. */
const CLAUSE_WORTH = 3;

type Postings = ReadonlyMap<string, readonly number[]>;

/** For each pair and clause, the issues of one notice that have it, in order. */
export interface FeatureIndex {
  readonly pairs: Postings;
  readonly clauses: Postings;
  readonly size: number;
  /** Room to add up the score of each issue in: all zero between two searches. With a map of them a comparison of thousands takes a tenth longer. */
  readonly scores: Float64Array;
}

function postFeatures(issues: readonly IssueFeatures[], keysOf: (issue: IssueFeatures) => Iterable<string>): Postings {
  const postings = new Map<string, number[]>();
  issues.forEach((issue, position) => {
    for (const key of keysOf(issue)) {
      const posting = postings.get(key);
      if (posting === undefined) postings.set(key, [position]);
      else posting.push(position);
    }
  });
  return postings;
}

export function indexFeatures(issues: readonly IssueFeatures[]): FeatureIndex {
  return {
    pairs: postFeatures(issues, (issue) => issue.pairs.keys()),
    clauses: postFeatures(issues, (issue) => issue.clauses.keys()),
    size: issues.length,
    scores: new Float64Array(issues.length),
  };
}

/** Where the stretch of a long posting begins that lies around the place where an issue that kept its place would stand. */
function findNearest(posting: readonly number[], place: number): number {
  if (posting.length <= LONGEST_POSTING) return 0;
  let low = 0;
  let high = posting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posting[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(low - LONGEST_POSTING / 2, posting.length - LONGEST_POSTING));
}

interface Candidate {
  readonly position: number;
  readonly score: number;
  readonly distance: number;
}

function isBefore(one: Candidate, other: Candidate): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.distance < other.distance || (one.distance === other.distance && one.position < other.position);
}

/** Keeps the best few of a stream, best first. */
function insertBest(best: Candidate[], candidate: Candidate): void {
  let place = best.length;
  for (let other = best[place - 1]; other !== undefined && isBefore(candidate, other); other = best[place - 1])
    place -= 1;
  if (place >= CANDIDATES_KEPT) return;
  best.splice(place, 0, candidate);
  if (best.length > CANDIDATES_KEPT) best.pop();
}

/**
 * The issues of the indexed notice most like the given one, best first: those that share its rarest features.
 * `share` (0…1) is how far down its own notice the issue stands; among equals the nearest place comes first.
 */
export function findCandidates(
  issue: IssueFeatures,
  share: number,
  index: FeatureIndex,
  weights: FeatureWeights,
): readonly number[] {
  const place = share * index.size;
  const { scores } = index;
  const scored: number[] = [];
  const add = (posting: readonly number[] | undefined, weight: number): void => {
    if (posting === undefined) return;
    const start = findNearest(posting, place);
    const end = Math.min(posting.length, start + LONGEST_POSTING);
    for (let entry = start; entry < end; entry += 1) {
      const position = posting[entry] ?? 0;
      const score = scores[position] ?? 0;
      if (score === 0) scored.push(position);
      scores[position] = score + weight;
    }
  };
  for (const [pair, factor] of issue.pairs) add(index.pairs.get(pair), factor * weights.pair(pair));
  for (const clause of issue.clauses.keys()) add(index.clauses.get(clause), CLAUSE_WORTH * weights.clause(clause));
  const best: Candidate[] = [];
  for (const position of scored) {
    insertBest(best, { position, score: scores[position] ?? 0, distance: Math.abs(position - place) });
    scores[position] = 0;
  }
  return best.map(({ position }) => position);
}
