import type { IssueChange } from '../comparison/index.js';
import { type Language, say, type Words } from './language.js';

const words = {
  none: ['无', 'none'],
  slipped: ['推迟', 'postponed'],
  overdueThen: ['上次已逾期', 'overdue then'],
  overdueNow: ['本次已逾期', 'overdue now'],
  changed: ['改写措施', 'reworded measures'],
  added: ['新增措施', 'added measures'],
  removed: ['删去措施', 'removed measures'],
} as const satisfies Record<string, Words>;

/** Each number that moved, with what it counts: 已办理停运手续车辆：477 → 512台. */
export function describeQuantities({ quantities }: IssueChange): readonly string[] {
  return quantities.map(({ text, from, to, unit }) => `${text}：${from} → ${to}${unit ?? ''}`);
}

/** How the deadline moved, and whether it has passed. */
export function describeDeadline({ deadline, overdue }: IssueChange, language: Language = 'zh'): readonly string[] {
  const lines: string[] = [];
  if (deadline !== undefined) {
    const moved = `${deadline.from ?? say(words.none, language)} → ${deadline.to ?? say(words.none, language)}`;
    lines.push(deadline.slipped ? `${moved}（${say(words.slipped, language)}）` : moved);
  }
  if (overdue?.from === true) lines.push(say(words.overdueThen, language));
  if (overdue?.to === true) lines.push(say(words.overdueNow, language));
  return lines;
}

/** How many measures were reworded, added and removed, those that were. */
export function countMeasures({ measures }: IssueChange, language: Language = 'zh'): readonly string[] {
  return (['changed', 'added', 'removed'] as const).flatMap((kind) => {
    const count = measures.filter((measure) => measure.kind === kind).length;
    return count === 0 ? [] : `${say(words[kind], language)} ${count}`;
  });
}
