import type { LedgerErrorCode } from '../../ledger/index.js';

/** The HTTP status each refusal of a use case is answered with. */
export const problemStatus: Readonly<Record<LedgerErrorCode, number>> = {
  'notice-not-found': 404,
  'import-not-found': 404,
  'series-not-found': 404,
  'notice-not-ready': 409,
  'notice-failed': 409,
  'queue-full': 429,
  'too-many-uploads': 429,
  'too-many-streams': 429,
  'too-many-comparisons': 429,
  'comparison-too-large': 422,
  'upload-too-slow': 408,
  'file-too-large': 413,
  'too-many-requests': 429,
  'empty-file': 422,
  'file-missing': 400,
  'query-too-short': 400,
  'invalid-cursor': 400,
  'invalid-query': 400,
  unauthenticated: 401,
  forbidden: 403,
  'foreign-origin': 403,
  'invalid-key-name': 400,
  'key-exists': 409,
  'key-not-found': 404,
};
