import type { IssueHistory } from '../comparison/index.js';
import { changeNames } from './changes.js';
import { type Language, say, type Words } from './language.js';

/** Where an issue stands after the last notice. Closed (销号): completed, kept up or not. */
export const outcomeNames = {
  vanishedOpen: changeNames.vanishedOpen,
  closed: ['已销号', 'Closed'],
  closedAgain: ['反复后销号', 'Closed after reopening'],
  overdue: ['已逾期', 'Overdue'],
  open: ['整改中', 'Open'],
} as const satisfies Record<string, Words>;

type Standing = Pick<IssueHistory, 'vanishedOpen' | 'closed' | 'reopened' | 'overdue'>;

function chooseOutcome({ vanishedOpen, closed, reopened, overdue }: Standing): Words {
  if (vanishedOpen) return outcomeNames.vanishedOpen;
  if (closed) return reopened > 0 ? outcomeNames.closedAgain : outcomeNames.closed;
  return overdue ? outcomeNames.overdue : outcomeNames.open;
}

/** Where an issue stands after the last notice, in a word. */
export function nameOutcome(history: Standing, language: Language = 'zh'): string {
  return say(chooseOutcome(history), language);
}
