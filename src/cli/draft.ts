import type { Command } from 'commander';
import type { Words } from '../wording/index.js';
import type { ExitCode } from './errors.js';
import type { Terminal } from './terminal.js';

/** A program being put together: what its commands write to, and where they leave how the process ends. */
export interface Draft {
  readonly program: Command;
  readonly terminal: Terminal;
  readonly finish: (code: ExitCode) => void;
  readonly tell: (words: Words) => string;
}
