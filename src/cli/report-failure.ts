import { ConfigError, StartError } from '../config/index.js';
import { UnreadableError } from '../text/index.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { InputError } from './input-error.js';
import { type Terminal, writeText } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Writes why a command failed and says how the process ends: an unreadable input as the JSON other programs read, wrong
 * usage or configuration as a sentence. Anything else is a fault of ours and is thrown on.
 */
export async function reportFailure(error: unknown, terminal: Terminal): Promise<ExitCode> {
  if (error instanceof UnreadableError || error instanceof InputError) {
    await writeText(terminal.stderr, `${JSON.stringify({ error: { code: error.code, message: error.message } })}\n`);
    return exitCode.unreadable;
  }
  if (error instanceof UsageError || error instanceof ConfigError || error instanceof StartError) {
    await writeText(terminal.stderr, `${error.message}\n`);
    return exitCode.wrongUsage;
  }
  throw error;
}
