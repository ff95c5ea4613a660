export { ExtractionPool, type ExtractOptions } from './extraction-pool.js';
export type { ExtractionLimits } from './extraction-limits.js';
export type { ReadProgress } from './messages.js';
