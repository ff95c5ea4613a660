import type { TotalDifference } from '../notice/index.js';
import type { Words } from './language.js';

/** The totals a notice may state, in the order they are shown. */
export const totalNames: readonly (readonly [TotalDifference['field'], Words])[] = [
  ['total', ['问题总数', 'Issues']],
  ['completed', ['已完成', 'Completed']],
  ['longTerm', ['长期任务', 'Long-term']],
  ['inProgress', ['正在整改', 'In progress']],
  ['notCompleted', ['未完成', 'Not completed']],
];
