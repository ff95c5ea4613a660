import type { Coverage, DeclaredTotals, Issue } from '../record.js';
import type { Reading } from './readings.js';

/** What is looked at when a reading's chance of being right is told. The names are the rows of the learned table. */
export const confidenceNames = [
  'always',
  'odds against the next reading',
  'share of the chosen reading',
  'count as stated',
  'count off the stated one, as a share',
  'nothing stated',
  'issues without measures, as a share',
  'states nobody knows, as a share',
  'text left over, as a share',
  'number of issues',
  'levels beyond the first',
  'statements of many sentences, as a share',
  'no issue',
] as const;

/** A part as read: every reading weighed, the heaviest first, and the chosen one. */
export interface WeighedPart {
  readonly readings: readonly Reading[];
  readonly chosen: Reading | null;
}

export interface ConfidenceFacts {
  readonly readings: readonly WeighedPart[];
  readonly issues: readonly Pick<Issue, 'measures' | 'status' | 'statement'>[];
  readonly declared: Pick<DeclaredTotals, 'total'>;
  readonly coverage: Pick<Coverage, 'characters' | 'assigned'>;
}

/** Odds beyond this tell nothing more. Larger lets one clear part hide a doubtful one. */
const LARGEST_ODDS = 8;

/** By how much the chosen reading outweighs the next one: the part where it does so least. */
function leastOdds(parts: readonly WeighedPart[]): number {
  const odds = parts.flatMap(({ readings, chosen }) => {
    if (chosen === null) return [];
    const rival = readings.find((reading) => reading !== chosen);
    return rival === undefined ? [] : [chosen.score - rival.score];
  });
  return Math.max(-LARGEST_ODDS, Math.min(LARGEST_ODDS, ...odds));
}

const shareOf = (count: number, all: number): number => (all === 0 ? 0 : count / all);

/** What a record and its readings say of the chance that all its issues are right, in the order of the names. */
export function listConfidenceEvidence({ readings, issues, declared, coverage }: ConfidenceFacts): readonly number[] {
  const { total } = declared;
  const count = issues.length;
  const levels = new Set(readings.flatMap(({ chosen }) => chosen?.issues.map(({ node }) => node.level) ?? [])).size;
  const long = issues.filter(({ statement }) => (statement.match(/。/gu)?.length ?? 0) >= 2).length;
  return [
    1,
    leastOdds(readings) / LARGEST_ODDS,
    Math.min(1, ...readings.map(({ chosen }) => chosen?.weight ?? 1)),
    total !== null && total === count ? 1 : 0,
    total === null ? 0 : shareOf(Math.abs(total - count), Math.max(total, count)),
    total === null ? 1 : 0,
    shareOf(issues.filter(({ measures }) => measures.length === 0).length, count),
    shareOf(issues.filter(({ status }) => status === 'unknown').length, count),
    shareOf(coverage.characters - coverage.assigned, coverage.characters),
    Math.log1p(count) / 4,
    Math.max(0, levels - 1),
    shareOf(long, count),
    count === 0 ? 1 : 0,
  ];
}

/** The chance that the boundaries of all issues are right: a logistic function learned on notices left out. */
export function rateConfidence(
  evidence: readonly number[],
  weights: Readonly<Partial<Record<string, number>>>,
): number {
  const odds = confidenceNames.reduce((sum, name, index) => sum + (weights[name] ?? 0) * (evidence[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}
