import type { Status } from '../notice/index.js';

/** How a ledger names each status; `unstated` is where the notice writes none. */
export const statusNames: Readonly<Record<Status | 'unstated', string>> = {
  completed: '已完成',
  completedOngoing: '已完成并长期坚持',
  longTerm: '长期任务',
  inProgress: '正在整改',
  notStarted: '尚未启动',
  notCompleted: '未完成',
  unknown: '状态不明',
  unstated: '未写明',
};

/** Fill colours of a status cell (ARGB): green closed, blue lasting, amber under way, red open, grey not stated. */
export const statusColours: Readonly<Record<Status | 'unstated', string>> = {
  completed: 'FFC6E7C8',
  completedOngoing: 'FFDCEFD9',
  longTerm: 'FFCFE2F3',
  inProgress: 'FFFFE9B0',
  notStarted: 'FFF6C7C2',
  notCompleted: 'FFF6C7C2',
  unknown: 'FFE3E3E3',
  unstated: 'FFF2F2F2',
};
