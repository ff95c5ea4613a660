#!/usr/bin/env node
import { readLanguage } from '../config/index.js';
import { exitCode } from './errors.js';
import { runCli } from './run-cli.js';

// `taizhang parse FILE | head`: the reader has seen enough, which is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCode.done : exitCode.someFailed);
});

const { stdin, stdout, stderr } = process;
// Readers may leave worker threads behind (OCR, PDF): the process ends when the command is done, not when they are.
process.exit(await runCli(process.argv.slice(2), { stdin, stdout, stderr, language: readLanguage() }));
