/** Why a file is no document that can be read. Stable: other programs rely on these. */
export type UnreadableCode =
  | 'empty-file'
  | 'unsupported-format'
  | 'format-mismatch'
  | 'corrupt-file'
  | 'encrypted-file'
  | 'no-text'
  | 'no-issues'
  | 'file-too-large'
  | 'too-much-content'
  | 'nesting-too-deep'
  | 'extraction-timeout'
  | 'extraction-out-of-memory'
  | 'extraction-crashed';

/** The one error the core throws: this is not a document it can read. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  constructor(
    readonly code: UnreadableCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
