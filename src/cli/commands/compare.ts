import { type ExitCode, exitCode } from '../exit-code.js';
import { readInput } from '../read-input.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { formatJson, writeOutput } from '../write-output.js';

export interface CompareOptions {
  readonly format?: 'json' | 'table' | 'html';
  readonly out?: string;
}
