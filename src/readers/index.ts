export { detectFormat, type DetectedFormat } from './detect-format.js';
export type { DocumentKind } from './document-kind.js';
export { readDocument } from './read-document.js';
export { defaultReadLimits, type ReadLimits, type ReadOptions } from './read-options.js';
