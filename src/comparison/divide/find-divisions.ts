import type { FeatureWeights } from '../features/feature-index.js';
import { nameOtherObjects, type IssueFeatures } from '../features/issue-features.js';
import { overlapSets } from '../features/issue-similarity.js';

/** One issue of one notice that is several of the other. */
export interface Division {
  readonly whole: number;
  /** In order of appearance; two at least. */
  readonly parts: readonly number[];
  /** How much of the whole the parts cover beyond what one of them alone would: the strongest claim is heard first. */
  readonly gain: number;
}

/** An issue and those that may be its parts: its partner, if it has one, and issues without partners. */
export interface DivisionCandidates {
  readonly whole: IssueFeatures;
  readonly partner: IssueFeatures | null;
  readonly others: readonly IssueFeatures[];
}

/** A part lies in the whole by its words alone. Lower: a new issue in similar words is taken for a part; higher: a part may not be reworded. */
const PART_BY_WORDS = 0.72;
/** … or partly by its words, where its measures come from the whole: the fewer words, the more of the measures. */
const PARTS_BY_BOTH = [
  { words: 0.25, measures: 0.85 },
  { words: 0.35, measures: 0.6 },
  { words: 0.5, measures: 0.25 },
] as const;
/** A part must add this share of the whole's words to what the other parts have, or else bring measures of it. Lower: an issue that repeats a few words of an old one divides it. */
const LEAST_GAIN = 0.12;
const LEAST_MEASURES_GAIN = 0.2;
/** That much of the whole's measures shows by itself that they were divided, whatever became of the words. */
const TELLING_MEASURES_GAIN = 0.4;
/** The words of the whole found in its parts together. Lower: the parts may be about something else as well. */
const LEAST_COVERAGE = 0.55;
/** The partner's words that lie in the whole: less, and it is the whole reworded or another issue, no part of it. */
const PARTNER_IN_WHOLE = 0.5;

type Weighted = ReadonlyMap<string, number>;

/** Whether an issue may be a part of another: its words lie in it, or some of them and its measures. */
export function isPart(part: IssueFeatures, whole: IssueFeatures, weights: FeatureWeights): boolean {
  if (nameOtherObjects(part, whole)) return false;
  const words = overlapSets(part.pairs, whole.pairs, weights.pair).fromInTo;
  if (part.clauses.size === 0 || whole.clauses.size === 0) return words >= PART_BY_WORDS;
  const measures = overlapSets(part.clauses, whole.clauses, weights.clause).fromInTo;
  return words >= PART_BY_WORDS || PARTS_BY_BOTH.some((least) => words >= least.words && measures >= least.measures);
}

function uniteSets(sets: readonly Weighted[]): Weighted {
  const united = new Map<string, number>();
  for (const set of sets) for (const [key, factor] of set) united.set(key, Math.max(factor, united.get(key) ?? 0));
  return united;
}

function coverWords(whole: IssueFeatures, parts: readonly IssueFeatures[], weights: FeatureWeights): number {
  return overlapSets(whole.pairs, uniteSets(parts.map((part) => part.pairs)), weights.pair).fromInTo;
}

function coverMeasures(whole: IssueFeatures, parts: readonly IssueFeatures[], weights: FeatureWeights): number {
  return overlapSets(whole.clauses, uniteSets(parts.map((part) => part.clauses)), weights.clause).fromInTo;
}

/** Shorter statements are found in a longer one by chance. */
const SHORTEST_PIECE = 4;

/**
 * Whether the parts stand in the whole word for word, one beside the other: then they divide it, however little one of
 * them may say (组织领导不力, cut off a statement of three hundred characters).
 */
function tilesWhole(whole: IssueFeatures, parts: readonly IssueFeatures[]): boolean {
  let rest = whole.statement;
  // Longest first: a short part may also occur inside a longer one.
  for (const part of [...parts].sort((one, other) => other.statement.length - one.statement.length)) {
    const place = part.statement.length < SHORTEST_PIECE ? -1 : rest.indexOf(part.statement);
    if (place < 0) return false;
    rest = `${rest.slice(0, place)}\n${rest.slice(place + part.statement.length)}`;
  }
  return true;
}

/** Whether each part has something of the whole that no other part has: two wordings of one sentence are no division. */
function dividesWhole(whole: IssueFeatures, parts: readonly IssueFeatures[], weights: FeatureWeights): boolean {
  if (tilesWhole(whole, parts)) return true;
  const words = coverWords(whole, parts, weights);
  const measures = coverMeasures(whole, parts, weights);
  return parts.every((part) => {
    const rest = parts.filter((other) => other !== part);
    const gain = words - coverWords(whole, rest, weights);
    const measuresGain = measures - coverMeasures(whole, rest, weights);
    return (
      gain >= LEAST_GAIN ||
      (gain >= LEAST_GAIN / 2 && measuresGain >= LEAST_MEASURES_GAIN) ||
      measuresGain >= TELLING_MEASURES_GAIN
    );
  });
}

/**
 * Whether an issue says of the whole what one of its parts says: beside the other parts (`rest`) it adds as much of the
 * whole's words, or `tolerance` (a share of them) less.
 */
export function standsForPart(
  rival: IssueFeatures,
  part: IssueFeatures,
  rest: readonly IssueFeatures[],
  whole: IssueFeatures,
  tolerance: number,
  weights: FeatureWeights,
): boolean {
  const without = coverWords(whole, rest, weights);
  const gain = coverWords(whole, [...rest, rival], weights) - without;
  return gain >= LEAST_GAIN && gain >= coverWords(whole, [...rest, part], weights) - without - tolerance;
}

/** The partner of a divided issue is one of its parts: most of its words lie in it, or fewer and its measures. */
function mayBePart(partner: IssueFeatures, whole: IssueFeatures, weights: FeatureWeights): boolean {
  const words = overlapSets(partner.pairs, whole.pairs, weights.pair).fromInTo;
  return words >= PARTNER_IN_WHOLE || isPart(partner, whole, weights);
}

/** The division of one issue, or null where it stayed whole. */
function divideIssue(candidates: DivisionCandidates, weights: FeatureWeights): Division | null {
  const { whole, partner } = candidates;
  if (partner !== null && !mayBePart(partner, whole, weights)) return null;
  let parts = partner === null ? [] : [partner];
  for (const other of candidates.others) {
    if (!isPart(other, whole, weights)) continue;
    const enlarged = [...parts, other];
    if (enlarged.length === 1 || dividesWhole(whole, enlarged, weights)) parts = enlarged;
  }
  if (parts.length < 2) return null;
  const covered = coverWords(whole, parts, weights);
  if (covered < LEAST_COVERAGE) return null;
  const best = Math.max(...parts.map((part) => coverWords(whole, [part], weights)));
  return {
    whole: whole.index,
    parts: parts.map((part) => part.index).sort((one, other) => one - other),
    gain: covered - best,
  };
}

/**
 * The issues that were divided: an issue whose statement (cut at its commas, perhaps slightly reworded) or measures are
 * found in two or more issues of the other notice. One of those is usually its partner already, the rest seem added.
 */
export function findDivisions(candidates: readonly DivisionCandidates[], weights: FeatureWeights): readonly Division[] {
  return candidates.flatMap((candidate) => divideIssue(candidate, weights) ?? []);
}
