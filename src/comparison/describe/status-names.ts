import type { Status } from '../../notice/index.js';

/** What a status is called where a person reads it, in Chinese and in English. */
type Name = readonly [zh: string, en: string];

/**
 * `unknown`: the notice writes a label, and it says none of these. `unstated`: it writes none (status null). The two are
 * told apart by name, for the first asks for a look at the label and the second has none to look at.
 */
const statusNames: Readonly<Record<Status | 'unstated', Name>> = {
  completed: ['已完成', 'Completed'],
  completedOngoing: ['已完成并长期坚持', 'Completed, kept up'],
  longTerm: ['长期任务', 'Long-term'],
  inProgress: ['正在整改', 'In progress'],
  notStarted: ['尚未启动', 'Not started'],
  notCompleted: ['未完成', 'Not completed'],
  unknown: ['不明', 'Unclear'],
  unstated: ['未列明', 'Not stated'],
};

/** The name of a status; null has one too. The terminal, the files and the page all use these. */
export function nameStatus(status: Status | null, language: 'zh' | 'en' = 'zh'): string {
  return statusNames[status ?? 'unstated'][language === 'zh' ? 0 : 1];
}
