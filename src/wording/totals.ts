import type { NoticeRecord, TotalDifference } from '../notice/index.js';
import { type Language, say, type Words } from './language.js';
import { statusNames } from './statuses.js';

export type TotalField = TotalDifference['field'];

/**
 * The totals a notice may state. `completed` counts what is kept up as well and `notCompleted` what is not started, so
 * neither has the name of a single status.
 */
export const totalNames = {
  total: ['问题总数', 'Issues in all'],
  completed: ['完成整改', 'Done'],
  longTerm: statusNames.longTerm,
  inProgress: statusNames.inProgress,
  notCompleted: ['未完成整改', 'Not done'],
} as const satisfies Record<TotalField, Words>;

/** The totals in the order they are shown. */
export const totalFields = Object.keys(totalNames) as readonly TotalField[];

/** Words round the totals: what the notice says of itself, and what its issues add up to. */
export const totalWords = {
  title: ['总数核对', 'Totals checked'],
  declared: ['通报所称', 'Stated'],
  counted: ['逐项统计', 'Itemised'],
  unstated: ['未写明', 'not stated'],
  withoutStatus: ['未列明状态', 'No status stated'],
  agrees: ['一致', 'agree'],
  differs: ['所称与逐项统计不一致', 'Stated and itemised differ'],
  unchecked: ['未核对：问题没有逐项写明状态', 'Not checked: the issues state no status'],
  undeclared: ['通报未写明这一数字', 'The notice does not state this figure'],
  difference: [
    '{field}：通报称 {declared} 项，逐项列出 {counted} 项。',
    '{field}: the notice states {declared}, it lists {counted}.',
  ],
} as const satisfies Record<string, Words>;

/** A difference of totals as a sentence. */
export function describeDifference(
  { field, declared, counted }: NoticeRecord['reconciliation']['differences'][number],
  language: Language = 'zh',
): string {
  return say(totalWords.difference, language, { field: say(totalNames[field], language), declared, counted });
}
