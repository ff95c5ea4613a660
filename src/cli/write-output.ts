import { writeFile } from 'node:fs/promises';
import { readErrorCode } from './error-code.js';
import { type Terminal, writeText } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Sends a command's result to the file the person named, or to standard output.
 *
 * @throws UsageError where the file cannot be written.
 */
export async function writeOutput(text: string, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out === undefined) {
    await writeText(terminal.stdout, text);
    return;
  }
  try {
    await writeFile(out, text);
  } catch (error) {
    throw new UsageError(`无法写入 ${out}：${readErrorCode(error) ?? String(error)}`);
  }
}

/** A record as the JSON other programs read: two spaces, one line feed at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
