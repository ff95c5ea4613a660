export { buildSeries } from './build-series.js';
export { describeProgress, type PeriodLength, type ProgressRow } from './describe-progress.js';
export { followIssues } from './follow-issues.js';
export { isSameIssuer, normaliseIssuer } from './normalise-issuer.js';
export type * from './series.js';
