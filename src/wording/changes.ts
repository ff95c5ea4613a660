import type { Comparison, Direction, IssueChange } from '../comparison/index.js';
import { type Language, say, type Words } from './language.js';
import { nameStatus } from './statuses.js';

/** The way a status went between two notices. */
export const directionNames = {
  progressed: ['进展', 'Progressed'],
  regressed: ['倒退', 'Regressed'],
  unchanged: ['状态未变', 'Status unchanged'],
} as const satisfies Record<Direction, Words>;

/**
 * What became of an issue. One that is listed no more was closed before (`closedRemoved`) or was not (`vanishedOpen`);
 * the two together are `removed`, which names their sum and no single issue.
 */
export const changeNames = {
  matched: ['延续', 'Continued'],
  added: ['新增', 'Added'],
  removed: ['不再列出', 'No longer listed'],
  closedRemoved: ['销号后不再列出', 'Closed, no longer listed'],
  vanishedOpen: ['未销号即消失', 'Vanished without being closed'],
  split: ['拆分', 'Split'],
  merged: ['合并', 'Merged'],
} as const satisfies Record<IssueChange['kind'] | 'closedRemoved' | 'vanishedOpen', Words>;

/** What a comparison counts: each change in one of the kinds, and each followed issue in one of the directions. */
export type ComparisonCount = Direction | Exclude<keyof typeof changeNames, 'removed'>;

const countNames: Readonly<Record<ComparisonCount, Words>> = { ...directionNames, ...changeNames };

/** The counts in the order they are shown: what a reader asks first comes first. */
export const comparisonCounts = [
  'progressed',
  'regressed',
  'unchanged',
  'matched',
  'added',
  'vanishedOpen',
  'closedRemoved',
  'split',
  'merged',
] as const satisfies readonly ComparisonCount[];

/** The kind a change is shown as, that of a removed one by whether it was closed. */
export function classifyChange({ kind, vanishedOpen }: IssueChange): Exclude<keyof typeof changeNames, 'removed'> {
  if (kind !== 'removed') return kind;
  return vanishedOpen === true ? 'vanishedOpen' : 'closedRemoved';
}

/** What became of an issue, in a word. */
export function nameChange(change: IssueChange, language: Language = 'zh'): string {
  return say(changeNames[classifyChange(change)], language);
}

/** The way a status went; '' where the issue stands in one notice alone. */
export function nameDirection({ kind, statusChange }: IssueChange, language: Language = 'zh'): string {
  return kind === 'added' || kind === 'removed' ? '' : say(directionNames[statusChange.direction], language);
}

/** The statuses on one side, as many as there are issues; '' where there is none. */
export function nameStatuses({ statuses }: IssueChange, side: 'from' | 'to', language: Language = 'zh'): string {
  return statuses[side].map((status) => nameStatus(status, language)).join('\n');
}

/** Whether a change is one of those a count counts. */
export function meetsCount(change: IssueChange, count: ComparisonCount): boolean {
  return count in directionNames
    ? change.from.length > 0 && change.to.length > 0 && change.statusChange.direction === count
    : classifyChange(change) === count;
}

/** The name of a count. */
export function nameCount(count: ComparisonCount, language: Language = 'zh'): string {
  return say(countNames[count], language);
}

/** The counts of a comparison, in the order they are shown. */
export function listCounts({ summary }: Comparison): readonly (readonly [ComparisonCount, number])[] {
  const closedRemoved = summary.removed - summary.vanishedOpen;
  return comparisonCounts.map((count) => [count, count === 'closedRemoved' ? closedRemoved : summary[count]]);
}
