export type * from './comparison.js';
