/** What a use case refuses, and why. Stable: clients rely on these. */
export type LedgerErrorCode =
  | 'notice-not-found'
  | 'notice-not-ready'
  | 'notice-failed'
  | 'unknown-reading'
  | 'import-not-found'
  | 'series-not-found'
  | 'queue-full'
  | 'too-many-uploads'
  | 'too-many-streams'
  | 'too-many-comparisons'
  | 'comparison-too-large'
  | 'upload-too-slow'
  | 'file-too-large'
  | 'too-many-requests'
  | 'empty-file'
  | 'file-missing'
  | 'query-too-short'
  | 'invalid-cursor'
  | 'invalid-query'
  | 'unauthenticated'
  | 'forbidden'
  | 'foreign-origin'
  | 'invalid-key-name'
  | 'key-exists'
  | 'key-not-found'
  | 'file-exists'
  | 'backup-by-pg-dump';

/** The one error the use cases throw; the HTTP filter and the command line turn it into their own forms. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    message: string,
    /** Seconds after which trying again makes sense, where it does. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
