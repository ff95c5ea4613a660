import { loadConfig } from '../../config/index.js';
import { serve, work } from '../../main.js';
import { type ExitCode, exitCode } from '../errors.js';

/** `taizhang serve`: the HTTP service, with a worker in the process unless RUN_WORKER=0. */
export async function runServe(): Promise<ExitCode> {
  await serve(loadConfig());
  return exitCode.done;
}

/** `taizhang worker`: reads what others accepted into the same database. */
export async function runWorker(): Promise<ExitCode> {
  await work(loadConfig());
  return exitCode.done;
}
