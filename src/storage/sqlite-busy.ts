import { driverCode } from './driver-code.js';

/** True where SQLite refused because another process was writing. */
export function isSqliteBusy(error: unknown): boolean {
  return driverCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}
