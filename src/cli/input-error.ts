/** An input that cannot be opened at all; what is wrong inside one is an UnreadableError of the core. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly code: 'file-not-found' | 'not-a-file' | 'file-not-readable',
    message: string,
  ) {
    super(message);
  }
}
