import type { Status } from '../notice/index.js';
import { type Language, say, type Words } from './language.js';

type StatusKey = Status | 'unstated';

/** How a ledger names each status; `unstated` is where the notice writes none. */
const statusNames: Readonly<Record<StatusKey, Words>> = {
  completed: ['已完成', 'Completed'],
  completedOngoing: ['已完成并长期坚持', 'Completed, kept up'],
  longTerm: ['长期任务', 'Long-term'],
  inProgress: ['正在整改', 'In progress'],
  notStarted: ['尚未启动', 'Not started'],
  notCompleted: ['未完成', 'Not completed'],
  unknown: ['未列明', 'Unclear'],
  unstated: ['未写明', 'Not stated'],
};

/** Fill colours (RRGGBB): green closed, blue lasting, amber under way, red open, grey not stated. Dark text stays legible. */
const statusColours: Readonly<Record<StatusKey, string>> = {
  completed: 'C6E7C8',
  completedOngoing: 'DCEFD9',
  longTerm: 'CFE2F3',
  inProgress: 'FFE9B0',
  notStarted: 'F6C7C2',
  notCompleted: 'F6C7C2',
  unknown: 'E3E3E3',
  unstated: 'F2F2F2',
};

/** The name of a status where a person reads it. */
export function nameStatus(status: Status | null, language: Language = 'zh'): string {
  return say(statusNames[status ?? 'unstated'], language);
}

/** The fill of a status as RRGGBB. */
export function colourStatus(status: Status | null): string {
  return statusColours[status ?? 'unstated'];
}
