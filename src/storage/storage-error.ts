/** `invalid-cursor`: no list ever gave that cursor. `query-too-short`: a search term has fewer than two characters. */
export type StorageErrorCode = 'invalid-cursor' | 'query-too-short';

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
