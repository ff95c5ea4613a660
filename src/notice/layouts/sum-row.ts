import type { Line } from '../lines/index.js';
import type { RowCells } from './read-row-issue.js';
import type { TableItem } from './table-item.js';

/** 合计 | 12个问题，已完成9个 | …: the row that adds up a ledger's rows. */
const SUM = /^(?:合\s*计|总\s*计|共\s*计|累\s*计|总\s*数)\s*:?$/u;
/** 小计 adds up a part of them: what it counts is not the notice's total. */
const PART_SUM = /^小\s*计\s*:?/u;
/** All of it in one cell: 合计：12个问题…. */
const SUM_IN_CELL = /^(?:合\s*计|总\s*计|共\s*计)\s*:/u;
/** 共计12个问题…: without a colon only where the row says nothing else, for a problem may begin so too. */
const SUM_ALONE = /^(?:合\s*计|总\s*计|共\s*计)\s*共?\s*\d/u;

const toItems = (cells: readonly Line[], kind: 'note' | 'text'): readonly TableItem[] =>
  cells.map((line) => ({ kind, line }));

/** A row that adds up the others → what it says, for the notice's totals; null for any other row. */
export function readSumRow(cells: RowCells): readonly TableItem[] | null {
  const [first, ...others] = cells.values();
  if (first === undefined) return null;
  const { folded } = first;
  if (PART_SUM.test(folded)) return toItems([first, ...others], 'text');
  if (SUM.test(folded)) return [...toItems([first], 'text'), ...toItems(others, 'note')];
  const sums = SUM_IN_CELL.test(folded) || (others.length === 0 && SUM_ALONE.test(folded));
  return sums ? toItems([first, ...others], 'note') : null;
}
