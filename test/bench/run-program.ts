import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watchPeak } from '../fuzz/process-memory.js';

export interface Finished {
  readonly seconds: number;
  readonly stdout: string;
  /** Resident memory of the process and all it started, in MB, once each `sampleMs`. */
  readonly memory: readonly number[];
}

const SAMPLE_MS = 250;

/** Runs a program to its end. @throws where it fails. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const started = performance.now();
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2000)));
  const memory: number[] = [];
  const timer = setInterval(() => {
    if (child.pid !== undefined) memory.push(watchPeak(child.pid).stop());
  }, SAMPLE_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  return { seconds: (performance.now() - started) / 1000, stdout, memory };
}

/** Runs one process per file, `processes` at a time, and throws its output away. Files a second. */
export async function rateOfTool(
  program: string,
  argsOf: (path: string) => readonly string[],
  paths: readonly string[],
  processes: number,
): Promise<number> {
  const rest = [...paths];
  const started = performance.now();
  const lines = Array.from({ length: processes }, async () => {
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
      const child = spawn(program, argsOf(path), { stdio: 'ignore' });
      const [code] = (await once(child, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`${program} failed on ${path}`);
    }
  });
  await Promise.all(lines);
  return paths.length / ((performance.now() - started) / 1000);
}
