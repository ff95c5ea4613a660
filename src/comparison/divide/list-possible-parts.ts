import type { Rarity } from '../features/rarity.js';
import type { WeighedIssue } from '../features/weigh-issues.js';
import { weighSignals, type EvidenceModel } from '../pair/evidence-model.js';
import { readSignals } from '../pair/read-signals.js';

/** An issue of one notice that might be a part of one of the other. */
export interface PossiblePart {
  readonly whole: number;
  readonly part: number;
  /** Log-odds of the two by themselves, and how far they lead those of the part with any other whole. */
  readonly score: number;
  readonly margin: number;
}

/** One direction of the question: `wholes` may have been divided into `parts`. */
export interface DivisionSides {
  readonly wholes: readonly WeighedIssue[];
  readonly parts: readonly WeighedIssue[];
  /** For each part that may be had, the wholes it has most in common with; and the other way round. */
  readonly ofPart: ReadonlyMap<number, readonly number[]>;
  readonly ofWhole: ReadonlyMap<number, readonly number[]>;
  readonly rarity: Rarity;
}

/** Less evidence than this, and the two are no more than two issues of one body. Lower: slower, and nothing gained. */
const LEAST_SCORE = -5;
const WIDEST_MARGIN = 8;
/** So many issues may be asked whether they are parts of a whole, the likeliest first. Larger: slower; smaller: of an issue divided into many some are missed. */
const PARTS_ASKED = 4;

/** Who might be part of what, with how much speaks for it. */
export function listPossibleParts(
  { wholes, parts, ofPart, ofWhole, rarity }: DivisionSides,
  model: EvidenceModel,
): readonly PossiblePart[] {
  const wholesOf = new Map([...ofPart].map(([part, candidates]) => [part, new Set(candidates)]));
  for (const [whole, candidates] of ofWhole) for (const part of candidates) wholesOf.get(part)?.add(whole);
  const scoreOf = (whole: number, part: number): number => {
    const [one, other] = [wholes[whole], parts[part]];
    if (one === undefined || other === undefined) return LEAST_SCORE;
    return weighSignals(readSignals(one, other, false, rarity), model.pair);
  };
  const possible = [...wholesOf].flatMap(([part, candidates]) => {
    const scored = [...candidates]
      .sort((one, other) => one - other)
      .map((whole) => ({ whole, part, score: scoreOf(whole, part) }));
    return scored.flatMap((entry) => {
      if (entry.score < LEAST_SCORE) return [];
      const others = scored.filter((other) => other !== entry).map(({ score }) => score);
      const margin = entry.score - Math.max(LEAST_SCORE, ...others);
      return { ...entry, margin: Math.max(-WIDEST_MARGIN, Math.min(WIDEST_MARGIN, margin)) };
    });
  });
  const asked = new Map<number, number>();
  const likeliest = new Set(
    [...possible]
      .sort((one, other) => other.score - one.score)
      .filter(({ whole }) => {
        asked.set(whole, (asked.get(whole) ?? 0) + 1);
        return (asked.get(whole) ?? 0) <= PARTS_ASKED;
      }),
  );
  return possible.filter((entry) => likeliest.has(entry));
}
