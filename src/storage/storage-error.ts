/**
 * `invalid-cursor`: no list ever gave that cursor. `query-too-short`: a search term has fewer than two characters.
 * `invalid-query`: what is searched for is too long, or no text.
 */
export type StorageErrorCode = 'invalid-cursor' | 'query-too-short' | 'invalid-query';

/** What was asked of the storage cannot be answered, whoever asks again. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageErrorCode,
    message: string,
  ) {
    super(message);
  }
}
