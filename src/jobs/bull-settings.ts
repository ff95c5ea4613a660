import type { AdvancedSettings } from 'bull';

/**
 * How Bull notices that a worker died. A job whose lock was not renewed for `lockDuration` milliseconds goes to another
 * worker. The lease of its row decides whether that one may begin, so the lock may be short: what a killed worker held is
 * taken up within ten seconds. Shorter: a worker held up by its machine loses jobs it is doing. The number of times is
 * large because the row counts the attempts, and a job must not be given up for workers that were killed.
 */
export const bullSettings: AdvancedSettings = { lockDuration: 6_000, stalledInterval: 3_000, maxStalledCount: 100 };
