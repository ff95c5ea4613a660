import type { AdvancedSettings } from 'bull';

/**
 * How Bull notices that a worker died. A job whose lock was not renewed for `lockDuration` milliseconds goes to another
 * worker. The lease of its row decides whether that one may begin, so the lock may be short; the number of times is
 * large because the row counts the attempts, and a job must not be given up for workers that were killed.
 */
export const bullSettings: AdvancedSettings = { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 100 };
