import type { WeighedIssue } from '../features/weigh-issues.js';
import { weighSignals, type EvidenceModel } from '../pair/evidence-model.js';
import type { CandidateLists, IsParted, Link, Sides } from '../pair/score-pairs.js';
import { listPossibleParts, type DivisionSides, type PossiblePart } from './list-possible-parts.js';
import { readPartSignals, type PartQuestion } from './read-part-signals.js';

/** The divisions, and every claim there was, as a link of its own: what was not taken may have come close. */
export interface Settlement {
  readonly divided: readonly DividedGroup[];
  readonly claimed: readonly Link[];
}

/** One issue of one notice that is several of the other. */
export interface DividedGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Log-odds of its weakest link. */
  readonly weight: number;
}

/** A pair that did not come about may still be the first link of a division, if it is no less likely than this. */
const LEAST_FIRST_LINK = -2;
/** An issue whose pair is as sure as this is no part of another whole. Lower: faster, and a merger in which one issue keeps its words may be missed. */
const SURE_PAIR = 4;

/** Parts for a whole, and what the comparison as a whole gains by the last of them. */
interface Claim {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly weight: number;
  readonly gain: number;
}

interface Held {
  readonly other: number;
  readonly weight: number;
}

/** One direction of the question, with the pairs that stand. */
interface Direction {
  readonly isSplit: boolean;
  readonly sides: DivisionSides;
  readonly possible: readonly PossiblePart[];
  readonly ofWhole: ReadonlyMap<number, Held>;
  readonly ofPart: ReadonlyMap<number, Held>;
  /** For a whole without a pair the part it would begin with. */
  readonly firstLinks: ReadonlyMap<number, Held>;
}

function readDirection(
  sides: DivisionSides,
  isSplit: boolean,
  pairs: readonly Link[],
  scored: readonly Link[],
  isParted: IsParted,
  model: EvidenceModel,
): Direction {
  const turn = ({ from, to, weight }: Link): { whole: number; part: number; weight: number } =>
    isSplit ? { whole: from, part: to, weight } : { whole: to, part: from, weight };
  const turned = pairs.map(turn);
  const ofWhole = new Map(turned.map(({ whole, part, weight }) => [whole, { other: part, weight }]));
  const ofPart = new Map(turned.map(({ whole, part, weight }) => [part, { other: whole, weight }]));
  const firstLinks = new Map<number, Held>();
  for (const { whole, part, weight } of scored.map(turn)) {
    if (weight < LEAST_FIRST_LINK || ofPart.has(part)) continue;
    if (weight > (firstLinks.get(whole)?.weight ?? -Infinity)) firstLinks.set(whole, { other: part, weight });
  }
  const isWhole = (whole: number): boolean => staysWhole(sides, ofWhole.get(whole), whole);
  const free = [...sides.ofPart]
    .filter(([part]) => (ofPart.get(part)?.weight ?? 0) < SURE_PAIR)
    .map(([part, wholes]) => [part, wholes.filter((whole) => !isWhole(whole))] as const);
  const possible = listPossibleParts({ ...sides, ofPart: new Map(free) }, model).filter(
    ({ whole, part }) => !(isSplit ? isParted(whole, part) : isParted(part, whole)),
  );
  return { isSplit, sides, possible, ofWhole, ofPart, firstLinks };
}

/** The claim of a whole on one more part; null where there is nothing to claim. */
function claimPart(
  { sides, ofPart }: Direction,
  { whole, part, score, margin }: PossiblePart,
  before: readonly number[],
  model: EvidenceModel,
): Claim | null {
  const [one, other] = [sides.wholes[whole], sides.parts[part]];
  const [first, ...more] = before.flatMap((place): WeighedIssue | readonly WeighedIssue[] => sides.parts[place] ?? []);
  if (one === undefined || other === undefined || first === undefined) return null;
  const question: PartQuestion = { whole: one, parts: [first, ...more], part: other, score, margin };
  const weight = weighSignals(readPartSignals(question, sides.rarity, model), model.part);
  const displaced = Math.max(0, ofPart.get(part)?.weight ?? 0);
  return { whole, parts: [...before, part], weight, gain: weight - displaced };
}

/** Whether an issue is repeated to the letter, measures and all: then nothing was taken out of it. */
function staysWhole(sides: DivisionSides, held: Held | undefined, whole: number): boolean {
  if (held?.weight !== Infinity) return false;
  return sides.wholes[whole]?.features.measures === sides.parts[held.other]?.features.measures;
}

/** The claims that divide a whole in two. */
function listClaims(direction: Direction, model: EvidenceModel): readonly Claim[] {
  return direction.possible.flatMap((possible) => {
    const pair = direction.ofWhole.get(possible.whole);
    const first = pair ?? direction.firstLinks.get(possible.whole);
    if (first === undefined || first.other === possible.part) return [];
    const claim = claimPart(direction, possible, [first.other], model);
    if (claim === null) return [];
    // A first link that is no pair yet has to be paid for, whichever way its own odds lie.
    const gain = claim.gain + (pair === undefined ? first.weight : 0);
    return gain > 0 ? { ...claim, gain, weight: Math.min(claim.weight, first.weight) } : [];
  });
}

/** Adds what else is a part of the same whole. */
function enlarge(claim: Claim, direction: Direction, isTaken: (part: number) => boolean, model: EvidenceModel): Claim {
  let grown = claim;
  for (const possible of direction.possible) {
    if (possible.whole !== claim.whole || grown.parts.includes(possible.part) || isTaken(possible.part)) continue;
    const more = claimPart(direction, possible, grown.parts, model);
    if (more !== null && more.gain > 0) grown = { ...more, weight: Math.min(grown.weight, more.weight) };
  }
  return grown;
}

/**
 * Splits and mergers, weighed against the pairs they would break up: one more part is taken where its log-odds are
 * higher than those of the pair it stands in (or than nought, where it stands alone). What gains most is heard first.
 */
export function settleDivisions(
  { from, to, rarity }: Sides,
  pairs: readonly Link[],
  scored: readonly Link[],
  { ofFrom, ofTo }: CandidateLists,
  isParted: IsParted,
  model: EvidenceModel,
): Settlement {
  const splits = { wholes: from, parts: to, ofPart: ofTo, ofWhole: ofFrom, rarity };
  const mergers = { wholes: to, parts: from, ofPart: ofFrom, ofWhole: ofTo, rarity };
  const claims = [
    readDirection(splits, true, pairs, scored, isParted, model),
    readDirection(mergers, false, pairs, scored, isParted, model),
  ]
    .flatMap((direction) => listClaims(direction, model).map((claim) => ({ claim, direction })))
    .sort((one, other) => other.claim.gain - one.claim.gain);
  const taken = { from: new Set<number>(), to: new Set<number>() };
  const divided = claims.flatMap(({ claim, direction }): DividedGroup | readonly DividedGroup[] => {
    const [wholes, parts] = direction.isSplit ? [taken.from, taken.to] : [taken.to, taken.from];
    if (wholes.has(claim.whole) || claim.parts.some((part) => parts.has(part))) return [];
    const grown = enlarge(claim, direction, (part) => parts.has(part), model);
    wholes.add(grown.whole);
    for (const part of grown.parts) parts.add(part);
    const ordered = [...grown.parts].sort((one, other) => one - other);
    const { whole, weight } = grown;
    return direction.isSplit ? { from: [whole], to: ordered, weight } : { from: ordered, to: [whole], weight };
  });
  const claimed = claims.map(({ claim: { whole, parts, weight }, direction: { isSplit } }): Link => {
    const part = parts.at(-1) ?? -1;
    return isSplit
      ? { from: whole, to: part, weight, score: weight }
      : { from: part, to: whole, weight, score: weight };
  });
  return { divided, claimed };
}
