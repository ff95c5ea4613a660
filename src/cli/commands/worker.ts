import { loadConfig } from '../../config/index.js';
import { work } from '../../main.js';
import { type ExitCode, exitCode } from '../exit-code.js';

/** `taizhang worker`: reads what others accepted into the same database. */
export async function runWorker(): Promise<ExitCode> {
  await work(loadConfig());
  return exitCode.done;
}
