import { faultDegree } from '../reading/index.js';
import type { Line } from '../lines/index.js';
import { findWrapper } from './find-wrapper.js';
import { findTurn, listStretches } from './find-turn.js';

/**
 * What stands behind 关于…的问题 on its line, as the records of one reading have it: the problem's details first, or at
 * once what was done. One sentence alone seldom tells; the same place in all records does.
 */
export interface DetailPattern {
  readonly detailFirst: boolean;
  /** How many sentences state the problem in most records that no wrapper opens; null where they differ. */
  readonly sentences: number | null;
}

export const noPattern: DetailPattern = { detailFirst: false, sentences: null };

/** Mean degree above which the first sentences of all records are details. Larger reads neutral ones as measures. */
const DETAIL_LEVEL = -0.1;
/** By how much first sentences must read more like faults than those behind them, where they are neutral by themselves. */
const DETAIL_CONTRAST = 0.25;

/** Share of the records that must turn at the same sentence for the others to turn there too. */
const TURN_SHARE = 0.6;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The heads of a reading's issues, their markers left out → the pattern they share. */
export function findDetailPattern(heads: readonly Line[]): DetailPattern {
  const first: number[] = [];
  const turns = new Map<number, number>();
  const rest: number[] = [];
  for (const { folded, words } of heads) {
    const wrapper = findWrapper(folded);
    if (wrapper === null) {
      const stretches = listStretches(folded, 0);
      const turn = findTurn(folded, words.grams, { from: 0, fewest: 1 });
      const count = stretches.findIndex(({ end }) => end === turn) + 1;
      if (stretches.length > 1 && count > 0) turns.set(count, (turns.get(count) ?? 0) + 1);
      continue;
    }
    const from = wrapper.end + (/^[。;:,]*/u.exec(folded.slice(wrapper.end))?.[0].length ?? 0);
    listStretches(folded, from).forEach(({ start, end }, index) => {
      (index === 0 ? first : rest).push(faultDegree(folded, words.grams, start, end));
    });
  }
  const level = mean(first);
  const contrast = rest.length >= first.length / 2 ? level - mean(rest) : 0;
  const most = [...turns].toSorted((left, right) => right[1] - left[1])[0];
  const all = [...turns.values()].reduce((sum, count) => sum + count, 0);
  const sentences = most !== undefined && all > 1 && most[1] >= all * TURN_SHARE ? most[0] : null;
  const detailFirst = first.length > 0 && (level > DETAIL_LEVEL || contrast > DETAIL_CONTRAST);
  return { detailFirst, sentences };
}
