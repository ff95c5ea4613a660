import { type ExitCode, exitCode } from '../exit-code.js';
import { readInput } from '../read-input.js';
import type { Terminal } from '../terminal.js';
import { formatJson, writeOutput } from '../write-output.js';

export interface ParseOptions {
  readonly format?: 'json' | 'table';
  readonly out?: string;
}

/** `taizhang parse FILE`: one notice → its record; a table on a terminal, JSON in a pipe, unless told otherwise. */
export async function runParse(file: string, options: ParseOptions, terminal: Terminal): Promise<ExitCode> {
  const record = await readInput(file);
  const toTerminal = terminal.stdout.isTTY === true && options.out === undefined;
  const format = options.format ?? (toTerminal ? 'table' : 'json');
  if (format === 'json') await writeOutput(formatJson(record), options.out, terminal);
  else {
    const { formatRecord } = await import('../tables/format-record.js');
    await writeOutput(formatRecord(record, toTerminal ? terminal.stdout.columns : undefined), options.out, terminal);
  }
  return exitCode.done;
}
