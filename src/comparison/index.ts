export { applyComparison, readComparedIssue, type ComparedIssue } from './apply-comparison.js';
export { compareNotices } from './compare-notices.js';
export { diffText, joinPieces } from './diff-text.js';
export { invertComparison } from './invert-comparison.js';
export { directStatus, isClosed } from './status-order.js';
export type * from './comparison.js';
export {
  buildSeries,
  describeProgress,
  followIssues,
  isSameIssuer,
  normaliseIssuer,
  type FiledNotice,
  type HistoryEntry,
  type IssueHistory,
  type PeriodLength,
  type ProgressRow,
  type Series,
} from './series/index.js';
