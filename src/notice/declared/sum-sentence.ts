import type { AttributedCount } from './attribute-counts.js';
import type { CountNoun } from './count-noun.js';
import type { CountStatus } from './count-status.js';
import type { Distribution } from './read-distributive.js';

/** The fields of a declared total, as far as one sentence states them. */
export interface Shares {
  readonly completed: number | null;
  readonly longTerm: number | null;
  readonly inProgress: number | null;
  readonly notCompleted: number | null;
}

export type ShareField = keyof Shares;
export const shareFields: readonly ShareField[] = ['completed', 'longTerm', 'inProgress', 'notCompleted'];

/** A number that may be the total. The higher rank is nearer to what the list itemises. */
export interface TotalCandidate {
  readonly value: number;
  readonly rank: number;
}

export interface SentenceTotals {
  readonly total: TotalCandidate | null;
  readonly shares: Shares;
}

/** Dealing with a few issues is no total: 带头领办3个问题, 现场解决问题52件, 自查发现问题12个. */
const DEALT_WITH =
  /领办|解决|包案|化解|自查|排查|查摆|检查|整治|督办|通报|曝光|处理|处置|核查|抽查|征求|收集|走访|举一反三|现场|纠正|协调/u;
const REPORTED = /反馈|指出|巡察|巡视|审计|督察|查出/u;
const DISCOVERED = /发现/u;
/** The issues as they were split for the list: 细化为47个, 分解成16个. */
const SPLIT = /细化|分解|细分|拆分|归纳|逐条|梳理/u;
/** Tasks that issues were split into: never a number of issues. */
const SPLIT_TASK = /细化|分解|制定|形成|拆分|梳理|提出|建立|部署/u;

function isIntroduced(count: AttributedCount): boolean {
  if (count.value === 1 && count.status === null) return false;
  if (/领办|解决|包案|现场|(?:^|督促|推动)整改问题$/u.test(count.lead)) return false;
  const reported = REPORTED.test(count.introduction);
  return reported || (!DEALT_WITH.test(count.introduction) && !DISCOVERED.test(count.lead));
}

/** Whether a sentence tells that the issues were split into tasks: then the shares it states are shares of tasks. */
function splitsIntoTasks(counts: readonly AttributedCount[]): boolean {
  return counts.some((count) => count.noun === 'task' && count.status === null && SPLIT_TASK.test(count.introduction));
}

const NO_SHARES: Shares = { completed: null, longTerm: null, inProgress: null, notCompleted: null };

function rankTotal(count: AttributedCount): number {
  if (count.specific) return 3;
  return SPLIT.test(count.introduction) ? 2 : 1;
}

function readTotal(counts: readonly AttributedCount[], noun: CountNoun): TotalCandidate | null {
  const candidates = counts
    .filter((count) => count.noun === noun && !count.subset && !count.modified && count.status === null)
    .filter((count) => isIntroduced(count))
    .map((count) => ({ value: count.value, rank: rankTotal(count) }));
  return candidates.reduce<TotalCandidate | null>(
    (best, next) => (best === null || next.rank > best.rank ? next : best),
    null,
  );
}

interface StatusCount {
  readonly status: CountStatus;
  readonly value: number;
}

/** Completed, and what is completed and kept up beside it; 销号 only where nothing else says completed. */
function sumCompleted(counts: readonly StatusCount[]): number | null {
  const first = counts.find((count) => count.status === 'completed') ?? null;
  const ongoing = counts.filter((count) => count.status === 'completedOngoing');
  if (first === null && ongoing.length === 0) return counts.find((count) => count.status === 'closed')?.value ?? null;
  return ongoing.reduce((sum, count) => sum + count.value, first?.value ?? 0);
}

function sumStatus(counts: readonly StatusCount[], status: CountStatus): number | null {
  const matching = counts.filter((count) => count.status === status);
  return matching.length === 0 ? null : matching.reduce((sum, count) => sum + count.value, 0);
}

/** Adds up the shares of one noun in a sentence: several kinds of 正在 (部分整改2个、正在整改3个) make one number. */
function sumShares(counts: readonly StatusCount[]): Shares {
  return {
    completed: sumCompleted(counts),
    longTerm: sumStatus(counts, 'longTerm'),
    inProgress: sumStatus(counts, 'inProgress'),
    notCompleted: sumStatus(counts, 'notCompleted'),
  };
}

/**
 * What one sentence states about one noun: its total and the shares by status. Where the only number is both (18个问题已
 * 全部完成整改), it is the total and the completed share.
 */
export function sumSentence(
  counts: readonly AttributedCount[],
  distribution: Distribution | null,
  noun: CountNoun,
): SentenceTotals {
  if (noun === 'task' && splitsIntoTasks(counts)) return { total: null, shares: NO_SHARES };
  const named = counts.filter((count) => count.noun === noun && !count.subset);
  // 截至三季度末已完成11个；四季度新完成3个，累计完成14个: the sum of the quarters is the share, its parts are none.
  const summed = named.find((count) => count.status === 'completed' && count.lead.includes('累计'));
  const own = summed === undefined ? named : named.filter((count) => count === summed || count.status !== 'completed');
  const statusCounts: StatusCount[] = own.flatMap(({ status, value }) => (status === null ? [] : [{ status, value }]));
  const shares = sumShares([...statusCounts, ...(noun === 'issue' ? (distribution?.shares ?? []) : [])]);
  const stated = readTotal(counts, noun);
  const only =
    statusCounts.length === 1
      ? own.find((count) => count.status !== null && count.statusBehind && !count.modified)
      : undefined;
  const whole =
    only !== undefined && shares.completed === only.value && isIntroduced(only) ? { value: only.value, rank: 0 } : null;
  const dealt = noun === 'issue' && distribution?.total != null ? { value: distribution.total, rank: 1 } : null;
  return { total: stated ?? dealt ?? whole, shares };
}
