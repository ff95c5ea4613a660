import { foldText } from '../../text/index.js';
import { alignMeasures, type OwnedMeasure } from '../pair/align-measures.js';
import { compareQuantities } from './compare-quantities.js';
import type { MeasureChange, QuantityChange, TextPiece } from '../comparison.js';
import { diffText } from './diff-text.js';
import { orderMeasures } from './order-changes.js';

/** Whether two texts say the same: width of characters, script, blanks and the closing stop do not matter. */
export function isSameText(from: string, to: string): boolean {
  const bare = (text: string): string =>
    foldText(text)
      .replace(/\s+/gu, '')
      .replace(/[。.;]+$/u, '');
  return from === to || bare(from) === bare(to);
}

function kindOf(from: OwnedMeasure | null, to: OwnedMeasure | null): MeasureChange['kind'] {
  if (from === null) return 'added';
  if (to === null) return 'removed';
  return isSameText(from.measure.text, to.measure.text) ? 'same' : 'changed';
}

function readWording(from: string, to: string): { readonly wording?: readonly TextPiece[] } {
  return from === to ? {} : { wording: diffText(from, to) };
}

/** The measures of an issue then and now, and the numbers in them that moved. `manySided`: several issues on one side. */
export function describeMeasures(
  from: readonly OwnedMeasure[],
  to: readonly OwnedMeasure[],
  manySided: boolean,
): { readonly measures: readonly MeasureChange[]; readonly quantities: readonly QuantityChange[] } {
  const measures: MeasureChange[] = [];
  const quantities: QuantityChange[] = [];
  for (const pair of alignMeasures(from, to)) {
    const older = pair.from === null ? null : (from[pair.from] ?? null);
    const newer = pair.to === null ? null : (to[pair.to] ?? null);
    measures.push({
      kind: kindOf(older, newer),
      from: older?.measure.id ?? null,
      to: newer?.measure.id ?? null,
      positions: pair,
      ...(manySided ? { issues: { from: older?.issueId ?? null, to: newer?.issueId ?? null } } : {}),
      ...readWording(older?.measure.text ?? '', newer?.measure.text ?? ''),
    });
    if (older !== null && newer !== null && older.measure.text !== newer.measure.text)
      quantities.push(...compareQuantities(older.measure.text, newer.measure.text));
  }
  return { measures: orderMeasures(measures), quantities };
}
