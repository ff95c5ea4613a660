import type { Comparison, IssueChange } from './api/types';

/** What the tiles of a comparison count, in the order they are shown. */
export const comparisonFilters = [
  'progressed',
  'regressed',
  'unchanged',
  'added',
  'vanishedOpen',
  'removed',
  'split',
  'merged',
] as const;

export type ComparisonFilter = (typeof comparisonFilters)[number];

/** Whether a change is one of those a tile counts. Dropped issues that were closed stand apart from those that vanished open. */
export function meetsFilter(change: IssueChange, filter: ComparisonFilter): boolean {
  switch (filter) {
    case 'progressed':
    case 'regressed':
      return change.statusChange.direction === filter;
    case 'unchanged':
      return change.statusChange.direction === 'unchanged' && change.kind !== 'added' && change.kind !== 'removed';
    case 'vanishedOpen':
      return change.vanishedOpen === true;
    case 'removed':
      return change.kind === 'removed' && change.vanishedOpen !== true;
    case 'added':
    case 'split':
    case 'merged':
      return change.kind === filter;
  }
}

export function countChanges({ changes }: Comparison, filter: ComparisonFilter): number {
  return changes.filter((change) => meetsFilter(change, filter)).length;
}
