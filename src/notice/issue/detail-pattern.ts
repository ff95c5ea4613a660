import { faultDegree, learnedGrams } from '../reading/index.js';
import type { Line } from '../lines/index.js';
import { findWrapper } from './find-wrapper.js';
import { listStretches } from './find-turn.js';

/**
 * What stands behind 关于…的问题 on its line, as the records of one reading have it: the problem's details first, or at
 * once what was done. One sentence alone seldom tells; the same place in all records does.
 */
export interface DetailPattern {
  readonly detailFirst: boolean;
}

export const noPattern: DetailPattern = { detailFirst: false };

/** Mean degree above which the first sentences of all records are details. Larger reads neutral ones as measures. */
const DETAIL_LEVEL = -0.1;
/** By how much first sentences must read more like faults than those behind them, where they are neutral by themselves. */
const DETAIL_CONTRAST = 0.25;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The heads of a reading's issues, their markers left out → the pattern they share. */
export function findDetailPattern(heads: readonly Line[]): DetailPattern {
  const first: number[] = [];
  const rest: number[] = [];
  for (const { folded } of heads) {
    const wrapper = findWrapper(folded);
    if (wrapper === null) continue;
    const from = wrapper.end + (/^[。;:,]*/u.exec(folded.slice(wrapper.end))?.[0].length ?? 0);
    listStretches(folded, from).forEach(({ start, end }, index) => {
      (index === 0 ? first : rest).push(faultDegree(folded, learnedGrams, start, end));
    });
  }
  const level = mean(first);
  const contrast = rest.length >= first.length / 2 ? level - mean(rest) : 0;
  return { detailFirst: first.length > 0 && (level > DETAIL_LEVEL || contrast > DETAIL_CONTRAST) };
}
