import type { GramVector } from './grams.js';

/** A gram more texts have than this is looked up only in the nearest of them. Higher: slower on notices of thousands of like issues; lower: a reworded issue among them may miss its partner. */
const LONGEST_POSTING = 48;

/** Candidates kept for a text. Higher: slower; lower: the right one may be crowded out by its likes. */
const CANDIDATES_KEPT = 10;

/** For each gram the texts that have it, in order, with its weight there. */
export interface TextIndex {
  readonly places: ReadonlyMap<number, number>;
  /** Where the posting of each place begins in `texts`; the next one begins where it ends. */
  readonly starts: Int32Array;
  readonly texts: Int32Array;
  readonly weights: Float32Array;
  readonly norms: Float64Array;
  /** Room to add up the score of each text in: all zero between two searches. */
  readonly scores: Float64Array;
}

/** Lists for each gram the vectors that have it. */
export function indexTexts(vectors: readonly GramVector[]): TextIndex {
  const places = new Map<number, number>();
  const counts: number[] = [];
  for (const { keys } of vectors)
    for (const key of keys) {
      const place = places.get(key) ?? places.size;
      if (place === places.size) places.set(key, place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, place) => {
    starts[place + 1] = (starts[place] ?? 0) + count;
  });
  const next = starts.slice();
  const texts = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(texts.length);
  vectors.forEach((vector, text) => {
    vector.keys.forEach((key, entry) => {
      const place = places.get(key) ?? 0;
      const slot = next[place] ?? 0;
      texts[slot] = text;
      weights[slot] = vector.weights[entry] ?? 0;
      next[place] = slot + 1;
    });
  });
  const norms = Float64Array.from(vectors, ({ norm }) => norm);
  return { places, starts, texts, weights, norms, scores: new Float64Array(vectors.length) };
}

/** Where the stretch of a long posting begins that lies around the place where a text that kept its place would stand. */
function findNearest(texts: Int32Array, start: number, end: number, place: number): number {
  if (end - start <= LONGEST_POSTING) return start;
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return Math.max(start, Math.min(low - LONGEST_POSTING / 2, end - LONGEST_POSTING));
}

interface Candidate {
  readonly text: number;
  readonly score: number;
  readonly distance: number;
}

function isBefore(one: Candidate, other: Candidate): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.distance < other.distance || (one.distance === other.distance && one.text < other.text);
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
 * The indexed texts most like the given one, best first: those that share its rarest grams. `share` (0…1) is how far down
 * its own notice the text stands; among equals the nearest place comes first.
 */
export function findCandidates(vector: GramVector, share: number, index: TextIndex): readonly number[] {
  const { scores, starts, texts, weights, norms } = index;
  const place = share * scores.length;
  const scored: number[] = [];
  vector.keys.forEach((key, entry) => {
    const posting = index.places.get(key);
    if (posting === undefined) return;
    const end = starts[posting + 1] ?? 0;
    const start = findNearest(texts, starts[posting] ?? 0, end, place);
    const weight = vector.weights[entry] ?? 0;
    for (let slot = start; slot < Math.min(end, start + LONGEST_POSTING); slot += 1) {
      const text = texts[slot] ?? 0;
      const score = scores[text] ?? 0;
      if (score === 0) scored.push(text);
      scores[text] = score + weight * (weights[slot] ?? 0);
    }
  });
  const best: Candidate[] = [];
  for (const text of scored) {
    const score = (scores[text] ?? 0) / Math.max(norms[text] ?? 0, Number.MIN_VALUE);
    insertBest(best, { text, score, distance: Math.abs(text - place) });
    scores[text] = 0;
  }
  return best.map(({ text }) => text);
}
