import { foldText } from '../../text/index.js';
import type { MeasurePair, OwnedMeasure } from './align-measures.js';
import type { CountedText } from './compare-quantities.js';
import type { MeasureChange, TextPiece } from '../comparison.js';
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

/** The measures of an issue then and now. `manySided`: several issues on one side. */
export function describeMeasures(
  pairs: readonly MeasurePair[],
  from: readonly OwnedMeasure[],
  to: readonly OwnedMeasure[],
  manySided: boolean,
): readonly MeasureChange[] {
  return orderMeasures(
    pairs.map((pair) => {
      const older = pair.from === null ? null : (from[pair.from] ?? null);
      const newer = pair.to === null ? null : (to[pair.to] ?? null);
      return {
        kind: kindOf(older, newer),
        from: older?.measure.id ?? null,
        to: newer?.measure.id ?? null,
        positions: pair,
        ...(manySided ? { issues: { from: older?.issueId ?? null, to: newer?.issueId ?? null } } : {}),
        ...readWording(older?.measure.text ?? '', newer?.measure.text ?? ''),
      };
    }),
  );
}

/** The texts of one side in which numbers may stand, each measure with the pair it is in. */
export function listCountedTexts(
  statement: string,
  measures: readonly OwnedMeasure[],
  pairs: readonly MeasurePair[],
  side: 'from' | 'to',
): readonly CountedText[] {
  const pairOf = new Map(pairs.map((pair, place) => [pair[side], place]));
  return [
    { text: statement, pair: -1 },
    ...measures.map(({ measure }, place) => ({ text: measure.text, pair: pairOf.get(place) ?? null })),
  ];
}
