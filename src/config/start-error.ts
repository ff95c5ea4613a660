/** Why a process cannot start. Stable, as all codes are. */
export type StartErrorCode =
  | 'database-too-new'
  | 'database-damaged'
  | 'database-unavailable'
  | 'database-refused'
  | 'data-folder-not-writable'
  | 'data-folder-not-empty'
  | 'storage-full'
  | 'address-taken'
  | 'address-not-usable';

/** The process cannot start, for a reason its operator can mend: the message says in plain words which, and how. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly code: StartErrorCode,
    message: string,
    options?: { readonly cause: unknown },
  ) {
    super(message, options);
  }
}
