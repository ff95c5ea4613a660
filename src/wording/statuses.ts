import type { Status } from '../notice/index.js';
import { type Language, say, type Words } from './language.js';

/**
 * `unknown`: the notice writes a label, and it says none of these. `unstated`: it writes none (status null). The two are
 * told apart by name, for the first asks for a look at the label and the second has none to look at.
 */
export const statusNames = {
  completed: ['已完成', 'Completed'],
  completedOngoing: ['已完成并长期坚持', 'Completed, kept up'],
  longTerm: ['长期任务', 'Long-term'],
  inProgress: ['正在整改', 'In progress'],
  notStarted: ['尚未启动', 'Not started'],
  notCompleted: ['未完成', 'Not completed'],
  unknown: ['不明', 'Unclear'],
  unstated: ['未列明', 'Not stated'],
} as const satisfies Record<Status | 'unstated', Words>;

/** Every status a notice may state, the most advanced first, as filters list them. */
export const statuses = Object.keys(statusNames).filter((key) => key !== 'unstated') as readonly Status[];

/** The name of a status; null has one too. */
export function nameStatus(status: Status | null, language: Language = 'zh'): string {
  return say(statusNames[status ?? 'unstated'], language);
}
