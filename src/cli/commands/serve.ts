import { loadConfig } from '../../config/index.js';
import { serve } from '../../main.js';
import { type ExitCode, exitCode } from '../exit-code.js';

/** `taizhang serve`: the HTTP service, with a worker in the process unless RUN_WORKER=0. */
export async function runServe(): Promise<ExitCode> {
  await serve(loadConfig());
  return exitCode.done;
}
