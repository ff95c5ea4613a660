import { compareVectors, measureCosine, measureShare, leaveOut, type GramVector } from '../features/grams.js';
import type { Rarity } from '../features/rarity.js';
import { joinIssues, type WeighedIssue } from '../features/weigh-issues.js';
import { weighSignals, type EvidenceModel, type PartSignal } from '../pair/evidence-model.js';
import { readSignals } from '../pair/read-signals.js';

/** Whether `part` is one more part of `whole`, which has `parts` already. */
export interface PartQuestion {
  readonly whole: WeighedIssue;
  readonly parts: readonly [WeighedIssue, ...WeighedIssue[]];
  readonly part: WeighedIssue;
  /** The score of the two as a pair, and how far it leads that of the part with any other whole. */
  readonly score: number;
  readonly margin: number;
}

/** A part with fewer rare grams than this has hardly any to find in the whole. */
const LEAST_RARE_MASS = 6;

/** The share of the whole that the part has and the parts before it have not. */
function coverMore(whole: GramVector, before: GramVector, part: GramVector): number {
  const left = leaveOut(whole, before);
  return whole.mass === 0 ? 0 : compareVectors(left, part).mass / whole.mass;
}

/** What speaks for a division: what the part adds, how much of it comes from the whole, how the parts stand together. */
export function readPartSignals(
  { whole, parts, part, score, margin }: PartQuestion,
  rarity: Rarity,
  model: EvidenceModel,
): Readonly<Record<PartSignal, number>> {
  const before = joinIssues(parts, rarity);
  const after = joinIssues([...parts, part], rarity);
  const rareNew = compareVectors(leaveOut(whole.text, before.text), part.text).rareMass;
  const scoreOf = (issue: WeighedIssue): number => weighSignals(readSignals(whole, issue, false, rarity), model.pair);
  return {
    score,
    margin,
    gain: scoreOf(after) - scoreOf(before),
    statementCovered: coverMore(whole.statement, before.statement, part.statement),
    measuresCovered: coverMore(whole.measures, before.measures, part.measures),
    statementLeft: 1 - measureShare(whole.statement, before.statement),
    statementInWhole: measureShare(part.statement, whole.text),
    measuresInWhole: measureShare(part.measures, whole.measures),
    siblings: measureCosine(before.text, part.text),
    rareNew: rareNew / Math.max(LEAST_RARE_MASS, part.text.rareMass),
    rareCommon: Math.log1p(Math.min(LEAST_RARE_MASS, rareNew)),
    wholeUnchanged: before.features.statement === whole.features.statement ? 1 : 0,
    moreParts: parts.length - 1,
  };
}
