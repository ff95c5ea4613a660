/** Work to be done in the background: a name out of a fixed list, and the id of the row it is about. Never more. */
export interface Job {
  readonly name: string;
  readonly id: string;
}

/** Does the jobs of one name. May be called twice for one job, at the same time even, and must do no harm then. */
export interface JobHandler {
  readonly name: string;
  /** Rejecting makes the queue try again later, as often as it was told to; then it forgets the job. */
  readonly handle: (id: string) => Promise<void>;
}

/**
 * Wakes workers; keeps nothing that matters. What is to be done stands in rows, and whoever owns the rows adds again
 * what a queue has forgotten.
 */
export interface JobQueue {
  /**
   * Asks for a job. Adding one that waits or runs already changes nothing. Resolves soon even where the queue is out of
   * reach, the job then forgotten; rejects only for a name no job has.
   */
  add(job: Job): Promise<void>;
  /** Resolves where the queue can be reached and takes jobs; rejects soon where not. */
  ping(): Promise<void>;
  /** Begins to work. Rejects where a job name has no handler or two, or a handler no job name. */
  start(handlers: readonly JobHandler[]): Promise<void>;
  /** Takes up nothing more, waits for what is running up to the grace period, and lets go of the rest. */
  stop(): Promise<void>;
}

/** Nest's name for the one queue of the process. */
export const JOB_QUEUE = Symbol('JobQueue');
