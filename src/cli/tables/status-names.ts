import type { Status } from '../../notice/index.js';

/** How a status is called where a person reads it. */
export const statusNames: Readonly<Record<Status, string>> = {
  completed: '已完成',
  completedOngoing: '已完成并长期坚持',
  longTerm: '长期任务',
  inProgress: '正在整改',
  notStarted: '尚未启动',
  notCompleted: '未完成',
  unknown: '不明',
};

/** The name of a status; a dash where the notice writes none. */
export function nameStatus(status: Status | null): string {
  return status === null ? '—' : statusNames[status];
}
