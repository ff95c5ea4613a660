import { AMOUNT_PATTERN, readAmount } from '../../language/index.js';
import { findCountStatuses, type CountStatus } from './count-status.js';

/** Numbers a sentence deals out by position, and the stretch of the sentence that does so. */
export interface Distribution {
  readonly start: number;
  readonly end: number;
  /** The sum of the shares where the sentence splits the issues first (立行立改的23个、分阶段整改的34个问题中). */
  readonly total: number | null;
  readonly shares: readonly { readonly status: CountStatus; readonly value: number }[];
}

const ONE = `${AMOUNT_PATTERN}\\s*[个项条件]`;
const DEALT = new RegExp(
  `分别(?:有|为|是|达|达到|完成(?:整改)?)?\\s*(${ONE}(?:(?:、|,|和|及|以及)${ONE})+)(?:\\([^)]*\\))?([^,;]*)`,
  'u',
);

function readValues(list: string): number[] {
  return [...list.matchAll(new RegExp(`(${AMOUNT_PATTERN})\\s*[个项条件]`, 'gu'))].flatMap((match) => {
    const value = readAmount(match[1] ?? '');
    return value === null ? [] : [value];
  });
}

/** 已完成、正在整改和长期坚持的问题分别有12个、3个、5个: each status with the number at its place. */
function pairStatuses(left: string, values: readonly number[]): Distribution['shares'] | null {
  const statuses = left.split(/、|和|与|及|,/u).flatMap((part) => findCountStatuses(part)[0]?.status ?? []);
  if (statuses.length !== values.length) return null;
  return statuses.map((status, index) => ({ status, value: values[index] ?? 0 }));
}

/**
 * The numbers a folded sentence deals out with 分别, null where it does not. Two forms: statuses listed and counted in
 * the same order, or shares of the issues listed with how many of each are done (要求立行立改的N个、分阶段整改的N个问题中,
 * 分别有N个、N个已完成整改), whose sum is the number done.
 */
export function readDistribution(sentence: string): Distribution | null {
  const match = DEALT.exec(sentence);
  if (match === null) return null;
  const values = readValues(match[1] ?? '');
  const end = match.index + match[0].length;
  const before = sentence.slice(0, match.index).replace(/,$/u, '');
  const start = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1;
  const left = before.slice(start);
  const parts = readValues(left);
  const status = findCountStatuses(match[2] ?? '')[0]?.status;
  if (parts.length === values.length && status !== undefined) {
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
    return { start, end, total: left.includes('问题') ? sum(parts) : null, shares: [{ status, value: sum(values) }] };
  }
  const shares = parts.length === 0 ? pairStatuses(left, values) : null;
  return shares === null ? null : { start, end, total: null, shares };
}
