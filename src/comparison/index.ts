export { applyComparison, readComparedIssue, type ComparedIssue } from './describe/apply-comparison.js';
export { compareNotices } from './compare-notices.js';
export { diffText, joinPieces } from './describe/diff-text.js';
export { invertComparison } from './describe/invert-comparison.js';
export { directStatus } from './describe/status-order.js';
export type * from './comparison.js';
export {
  beginSeries,
  chooseSeries,
  describeProgress,
  findBefore,
  followIssues,
  groupByPeriod,
  normaliseIssuer,
  orderByDate,
  type FiledNotice,
  type HistoryEntry,
  type IssueHistory,
  type NoticeStanding,
  type PeriodSetbacks,
  type ProgressRow,
  type SeriesTraits,
} from './series/index.js';
