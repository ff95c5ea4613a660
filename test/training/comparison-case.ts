import { directStatus, type ChangeKind, type Direction } from '../../src/comparison/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';

/** Issues of the two notices that are one, by their places. */
export interface KnownGroup {
  readonly kind: ChangeKind;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A number of a matched issue that moved. */
export interface KnownQuantity {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
}

/** A measure, by the place of its issue and its own among those of the issue. */
export interface MeasurePlace {
  readonly issue: number;
  readonly measure: number;
}

/** Two notices and what a careful reader says became of each issue. */
export interface ComparisonCase {
  readonly name: string;
  readonly from: NoticeRecord;
  readonly to: NoticeRecord;
  readonly groups: readonly KnownGroup[];
  readonly directions: readonly { readonly from: number; readonly to: number; readonly direction: Direction }[];
  readonly quantities: readonly KnownQuantity[];
  /** Set where the reader went through all measures: which are the same, and `quantities` lists every number that moved. */
  readonly measures?: readonly { readonly from: MeasurePlace; readonly to: MeasurePlace }[];
}

/** What kind of change a group is, by how many issues it has on either side. */
export function nameKind(from: readonly unknown[], to: readonly unknown[]): ChangeKind {
  if (from.length === 0) return 'added';
  if (to.length === 0) return 'removed';
  if (to.length > 1) return 'split';
  return from.length > 1 ? 'merged' : 'matched';
}

/** The directions of the matched issues, as their stated statuses give them. */
export function listDirections(
  from: NoticeRecord,
  to: NoticeRecord,
  groups: readonly KnownGroup[],
): ComparisonCase['directions'] {
  return groups.flatMap((group) => {
    const [older, newer] = [group.from[0], group.to[0]];
    if (group.kind !== 'matched' || older === undefined || newer === undefined) return [];
    const direction = directStatus(from.issues[older]?.status ?? null, to.issues[newer]?.status ?? null);
    return { from: older, to: newer, direction };
  });
}
