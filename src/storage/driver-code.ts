import { QueryFailedError } from 'typeorm';

/** The code by which the driver of the database says what went wrong (SQLITE_BUSY, 40P01); null where it gave none. */
export function driverCode(error: unknown): string | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const hasCode = typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string';
  return hasCode ? String(cause.code) : null;
}
