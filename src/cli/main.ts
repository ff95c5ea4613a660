#!/usr/bin/env node
import { exitCode } from './exit-code.js';
import { runCli } from './run-cli.js';

// `taizhang parse FILE | head`: the reader has seen enough, which is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCode.done : exitCode.someFailed);
});

// Readers may leave worker threads behind (OCR, PDF): the process ends when the command is done, not when they are.
process.exit(await runCli(process.argv.slice(2), process));
