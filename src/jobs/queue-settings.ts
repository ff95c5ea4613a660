/** How a queue works off its jobs; the same for both implementations. */
export interface QueueSettings {
  /** Every name a job may have: `start` demands exactly one handler for each. */
  readonly names: readonly string[];
  /** Jobs done at the same time, of whatever name. */
  readonly concurrency: number;
  /** How often a job is tried before the queue forgets it. */
  readonly attempts: number;
  /** Wait before the second try in milliseconds; each further wait is longer. */
  readonly backoffMs: number;
  /** How long `stop` waits for running jobs, in milliseconds. */
  readonly graceMs: number;
  /** Told of jobs that failed and of a queue out of reach: for the log. */
  readonly report: (message: string) => void;
}
