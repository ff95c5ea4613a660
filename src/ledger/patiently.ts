import { setTimeout as wait } from 'node:timers/promises';
import { StorageFault } from '../storage/index.js';

/** Between two tries. Larger: work rests longer than the database was away; smaller: needless tries. */
const PAUSE_MS = 1_000;
/** Larger: a command hangs on a database nobody brings back; smaller: a restart of the database ends an import. */
const PATIENCE_MS = 10 * 60_000;

/** Does something with the database, and does it again while the database is away, until `signal` aborts or patience ends. */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isAway = error instanceof StorageFault && error.code === 'database-unavailable';
      if (!isAway || signal.aborted || performance.now() > giveUpAt) throw error;
      await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
