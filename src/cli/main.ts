#!/usr/bin/env node
import { runCli } from './run-cli.js';

// Readers may leave worker threads behind (OCR, PDF): the process ends when the command is done, not when they are.
process.exit(await runCli(process.argv.slice(2), process));
