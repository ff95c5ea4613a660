import type { INestApplicationContext } from '@nestjs/common';
import { loadConfig } from '../../config/index.js';
import { LedgerError } from '../../ledger/index.js';
import { openRows } from '../../main.js';
import { nameProblem } from '../../wording/index.js';
import { UsageError } from '../errors.js';

/**
 * Lets a command use the ledger on its rows alone and closes it again.
 *
 * @throws UsageError where the ledger refuses: in Chinese by its own sentence, which says most, else by what its code means.
 */
export async function withLedger<T>(use: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await openRows(loadConfig());
  try {
    return await use(app);
  } catch (error) {
    if (error instanceof LedgerError) throw new UsageError([error.message, nameProblem(error.code, 'en')]);
    throw error;
  } finally {
    await app.close();
  }
}
