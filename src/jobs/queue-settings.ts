/** How a queue works off its jobs; the same for both implementations. */
export interface QueueSettings {
  /** Every name a job may have: `start` demands exactly one handler for each. */
  readonly names: readonly string[];
  readonly concurrency: number;
  /** How often a job is tried before the queue forgets it. */
  readonly attempts: number;
  /** Wait before the second try in milliseconds; doubled for each further one. */
  readonly backoffMs: number;
  /** How long `stop` waits for running jobs, in milliseconds. */
  readonly graceMs: number;
}
