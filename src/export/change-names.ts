import type { Comparison, Direction, IssueChange } from '../comparison/index.js';
import { type Language, say, type Words } from './language.js';
import { nameStatus } from './status-names.js';

const kindNames: Readonly<Record<IssueChange['kind'], Words>> = {
  matched: ['延续', 'Continued'],
  added: ['新增', 'Added'],
  removed: ['不再列出', 'No longer listed'],
  split: ['拆分', 'Split'],
  merged: ['合并', 'Merged'],
};

const directionNames: Readonly<Record<Direction, Words>> = {
  progressed: ['进展', 'Progressed'],
  regressed: ['倒退', 'Regressed'],
  unchanged: ['未变', 'Unchanged'],
};

const VANISHED_OPEN: Words = ['未销号即消失', 'Vanished without being closed'];

/** What became of an issue; an issue that was never closed and is gone is told apart from one closed and dropped. */
export function nameChange({ kind, vanishedOpen }: IssueChange, language: Language = 'zh'): string {
  return say(vanishedOpen === true ? VANISHED_OPEN : kindNames[kind], language);
}

/** The way a status went; '' where the issue stands in one notice alone. */
export function nameDirection({ kind, statusChange }: IssueChange, language: Language = 'zh'): string {
  return kind === 'added' || kind === 'removed' ? '' : say(directionNames[statusChange.direction], language);
}

/** The statuses on one side, as many as there are issues; '' where there is none. */
export function nameStatuses({ statuses }: IssueChange, side: 'from' | 'to', language: Language = 'zh'): string {
  return statuses[side].map((status) => nameStatus(status, language)).join('\n');
}

/** The counts of a comparison by name, in the order they are shown. */
export function listCounts({ summary }: Comparison): readonly (readonly [Words, number])[] {
  return [
    [directionNames.progressed, summary.progressed],
    [directionNames.regressed, summary.regressed],
    [directionNames.unchanged, summary.unchanged],
    [kindNames.matched, summary.matched],
    [kindNames.added, summary.added],
    [kindNames.removed, summary.removed],
    [VANISHED_OPEN, summary.vanishedOpen],
    [kindNames.split, summary.split],
    [kindNames.merged, summary.merged],
  ];
}
