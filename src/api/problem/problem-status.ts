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
  'too-many-requests': 429,
  'empty-file': 422,
  'file-missing': 400,
  'query-too-short': 400,
  'invalid-cursor': 400,
};
