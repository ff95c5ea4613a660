import type { IssueChange } from '../comparison/index.js';
import { type Language, say, type Words } from './language.js';

/** What else may have changed about an issue that is in both notices. */
export const detailWords = {
  none: ['无', 'None'],
  moved: ['移位', 'Moved'],
  reworded: ['文字有改动', 'Reworded'],
  quantities: ['数量变化', 'Quantities'],
  deadline: ['时限变动', 'Deadline changed'],
  slipped: ['时限推迟', 'Deadline postponed'],
  overdueThen: ['上次已逾期', 'Overdue then'],
  overdueNow: ['本次已逾期', 'Overdue now'],
} as const satisfies Record<string, Words>;

/** What became of a measure. */
export const measureNames = {
  same: ['措施未变', 'Measures unchanged'],
  changed: ['改写措施', 'Measures reworded'],
  added: ['新增措施', 'Measures added'],
  removed: ['删去措施', 'Measures removed'],
} as const satisfies Record<IssueChange['measures'][number]['kind'], Words>;

/** Each number that moved, with what it counts: 已办理停运手续车辆：477 → 512台. */
export function describeQuantities({ quantities }: IssueChange): readonly string[] {
  return quantities.map(({ text, from, to, unit }) => `${text}：${from} → ${to}${unit ?? ''}`);
}

/** How the deadline moved, and whether it has passed. */
export function describeDeadline({ deadline, overdue }: IssueChange, language: Language = 'zh'): readonly string[] {
  const none = say(detailWords.none, language);
  const lines: string[] = [];
  if (deadline !== undefined) {
    const name = say(deadline.slipped ? detailWords.slipped : detailWords.deadline, language);
    lines.push(`${name} ${deadline.from ?? none} → ${deadline.to ?? none}`);
  }
  if (overdue?.from === true) lines.push(say(detailWords.overdueThen, language));
  if (overdue?.to === true) lines.push(say(detailWords.overdueNow, language));
  return lines;
}

/** How many measures were reworded, added and removed, those that were. */
export function countMeasures({ measures }: IssueChange, language: Language = 'zh'): readonly string[] {
  return (['changed', 'added', 'removed'] as const).flatMap((kind) => {
    const count = measures.filter((measure) => measure.kind === kind).length;
    return count === 0 ? [] : `${say(measureNames[kind], language)} ${count}`;
  });
}

/**
 * Whether nothing at all can be told of an issue: not its status, words, place, numbers, deadline or measures, and it is
 * not overdue. (`unchanged` of a summary says less: that the status went neither way.)
 */
export function tellsNothing(change: IssueChange): boolean {
  return (
    change.kind === 'matched' &&
    !change.moved &&
    !change.statementChanged &&
    change.wording === undefined &&
    change.statusChange.from === change.statusChange.to &&
    change.quantities.length === 0 &&
    change.deadline === undefined &&
    change.overdue?.to !== true &&
    change.measures.every(({ kind }) => kind === 'same')
  );
}
