import type { Job, JobHandler } from './job-queue.js';

/**
 * Handlers by job name.
 * @throws Error naming every job name with no handler or more than one, and every handler whose name no job has
 */
export function matchHandlers(
  names: readonly string[],
  handlers: readonly JobHandler[],
): ReadonlyMap<string, JobHandler> {
  const faults = [
    ...names.flatMap((name) => {
      const count = handlers.filter((handler) => handler.name === name).length;
      return count === 1 ? [] : [`${name} has ${count} handlers`];
    }),
    ...handlers.flatMap((handler) => (names.includes(handler.name) ? [] : [`no job is named ${handler.name}`])),
  ];
  if (faults.length > 0) throw new Error(`Each job name needs exactly one handler: ${faults.join('; ')}.`);
  return new Map(handlers.map((handler) => [handler.name, handler]));
}

/** @throws Error where no job has this name */
export function checkName(names: readonly string[], job: Job): void {
  if (!names.includes(job.name)) throw new Error(`No job is named ${job.name}.`);
}

/** What a queue knows a job by: two jobs of one key are one job. */
export function keyOf(job: Job): string {
  return `${job.name}:${job.id}`;
}
