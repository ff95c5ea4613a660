/**
 * In: the bytes of a file and its name. Out: its paragraphs as a person sees them (`SourceText`), page furniture set
 * aside, with what could not be read as diagnostics; or an `UnreadableError` with a stable code. What files there are to
 * read, one table says: `formats.ts`.
 */
export { detectFormat, type DetectedFormat } from './detect-format.js';
export { guessMediaType, listExtensions, type DocumentKind } from './formats.js';
export { readDocument } from './read-document.js';
export { defaultReadLimits, type ReadLimits, type ReadOptions } from './read-options.js';
