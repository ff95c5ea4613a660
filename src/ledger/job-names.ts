/** Reads one accepted document; the job's id is the document's. */
export const EXTRACT_JOB = 'extract';

/** Every job there is. The queue refuses to start where one of them has no handler or two. */
export const jobNames: readonly string[] = [EXTRACT_JOB];
