import { StorageError } from '../storage/index.js';
import { LedgerError } from './ledger-error.js';

/** Runs a query and says in the ledger's own errors what a client asked wrongly. */
export async function askStorage<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (error instanceof StorageError) throw new LedgerError(error.code, error.message);
    throw error;
  }
}
