import type { Status } from '../../ledger/index.js';

/** Every status an issue can be asked for. */
export const statuses = [
  'completed',
  'completedOngoing',
  'longTerm',
  'inProgress',
  'notStarted',
  'notCompleted',
  'unknown',
] as const satisfies readonly Status[];

/** Every state a notice can be in. */
export const noticeStates = ['queued', 'processing', 'done', 'failed'] as const;
