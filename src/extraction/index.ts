export { ComparingError, type ComparingLimits, ComparingPool } from './comparing/comparing-pool.js';
export { ExtractionPool, type ExtractOptions } from './extraction-pool.js';
export type { ExtractionLimits } from './extraction-limits.js';
export type { ReadProgress } from './messages.js';
