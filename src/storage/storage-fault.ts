import { driverCode } from './driver-code.js';

/** `storage-full`: nothing more can be written. `database-unavailable`: away, locked, or not to be written to. */
export type StorageFaultCode = 'storage-full' | 'database-unavailable';

/** The machine below the storage fails, not what was asked: the same may succeed later. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';

  constructor(
    readonly code: StorageFaultCode,
    options: { readonly cause: unknown },
  ) {
    super(code, options);
  }
}

/** Codes by which SQLite, PostgreSQL and the system say that there is no space left. */
const FULL = /^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|53100|ENOSPC|EDQUOT)$/u;

/**
 * Codes of a database that is away or does not answer in time: SQLite's locks and files; PostgreSQL's connections (08…),
 * shutdowns (57P…), time-outs (57014, 55P03, 25P03, 25P04), limits (53…) and read-only state (25006); the network's own.
 */
const AWAY =
  /^(?:SQLITE_(?:BUSY|LOCKED|CANTOPEN|IOERR|READONLY)\w*|08\w{3}|57P\d{2}|57014|55P03|25P0[34]|53\w{3}|25006|ECONN\w+|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u;

/** What drivers say in words alone. */
const AWAY_WORDS =
  /^(?:\w*Error: )?(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (?:has encountered|was closed)|The database connection is not open|Cannot use a pool after|Connection is not established|Driver not Connected)/u;

/** An error of a query → what failed below it; null where the query itself was wrong. */
export function nameFault(error: unknown): StorageFault | null {
  if (error instanceof StorageFault) return error;
  const code = driverCode(error) ?? '';
  if (FULL.test(code)) return new StorageFault('storage-full', { cause: error });
  const isAway = AWAY.test(code) || (error instanceof Error && AWAY_WORDS.test(error.message));
  return isAway ? new StorageFault('database-unavailable', { cause: error }) : null;
}
