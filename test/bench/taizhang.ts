import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { buildSources } from '../support/build-sources.js';
import { type Rate, runProgram } from './run-program.js';

export async function findMain(): Promise<string> {
  return join(await buildSources(), 'dist', 'cli', 'main.js');
}

export function createFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'taizhang-bench-'));
}

export interface ImportRun {
  /** From the start of the command (Node and Nest are part of it) to its end. */
  readonly rate: Rate;
  readonly memory: readonly number[];
}

/** `taizhang import FOLDER` into the database of `dataDir`: read, extracted, stored and indexed. */
export async function importFolder(folder: string, dataDir: string, workers: number): Promise<ImportRun> {
  const env = { DATA_DIR: dataDir, EXTRACT_WORKERS: String(workers), LOG_LEVEL: 'warn' };
  const run = await runProgram(process.execPath, [await findMain(), 'import', folder, '--format', 'json'], env);
  const { imported, failed } = JSON.parse(run.stdout) as { imported: number; failed: readonly unknown[] };
  if (failed.length > 0 || imported === 0) throw new Error(`the import went wrong: ${run.stdout}`);
  return { rate: { clock: imported / run.seconds, cpu: imported / run.cpuSeconds }, memory: run.memory };
}
