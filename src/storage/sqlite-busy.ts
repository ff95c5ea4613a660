import { QueryFailedError } from 'typeorm';

/** True where SQLite refused because another process was writing. */
export function isSqliteBusy(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return (
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_BUSY')
  );
}
