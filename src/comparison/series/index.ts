export { beginSeries } from './begin-series.js';
export { chooseSeries, type SeriesTraits } from './choose-series.js';
export {
  describeProgress,
  findBefore,
  groupByPeriod,
  type NoticeStanding,
  type PeriodSetbacks,
  type ProgressRow,
} from './describe-progress.js';
export { followIssues } from './follow-issues.js';
export { normaliseIssuer } from './normalise-issuer.js';
export { orderByDate } from './order-notices.js';
export type * from './series.js';
