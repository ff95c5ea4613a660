import type { IssueChange, MeasureChange } from '../comparison.js';

const NOWHERE = -1;

interface Placed<Item> {
  readonly item: Item;
  readonly from: number | null;
  readonly to: number | null;
}

/** Newer order; what was removed stands behind what used to stand before it. */
function orderPlaced<Item>(placed: readonly Placed<Item>[]): readonly Item[] {
  const byFrom = placed
    .flatMap((entry) => (entry.from === null ? [] : { entry, from: entry.from }))
    .sort((one, other) => one.from - other.from);
  const places = new Map<Placed<Item>, number>();
  let last = NOWHERE;
  for (const { entry } of byFrom) {
    if (entry.to !== null) last = entry.to;
    places.set(entry, last);
  }
  return placed
    .map((entry) => ({ entry, place: entry.to ?? places.get(entry) ?? NOWHERE, late: entry.to === null ? 1 : 0 }))
    .sort(
      (one, other) =>
        one.place - other.place || one.late - other.late || (one.entry.from ?? NOWHERE) - (other.entry.from ?? NOWHERE),
    )
    .map(({ entry }) => entry.item);
}

/** The changes in the order of the newer notice; removed issues behind the one they used to follow. */
export function orderChanges(changes: readonly IssueChange[]): readonly IssueChange[] {
  return orderPlaced(
    changes.map((item) => ({ item, from: item.positions.from[0] ?? null, to: item.positions.to[0] ?? null })),
  );
}

/** The same for the measures of one change. */
export function orderMeasures(measures: readonly MeasureChange[]): readonly MeasureChange[] {
  return orderPlaced(measures.map((item) => ({ item, from: item.positions.from, to: item.positions.to })));
}
