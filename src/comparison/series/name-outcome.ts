import type { IssueHistory } from './series.js';

/** Where an issue stands after the last notice, in a word. */
export function nameOutcome({ vanishedOpen, closed, reopened, overdue }: IssueHistory): string {
  if (vanishedOpen) return '未销号即消失';
  if (closed) return reopened > 0 ? '反复后销号' : '已销号';
  return overdue ? '已逾期' : '整改中';
}
