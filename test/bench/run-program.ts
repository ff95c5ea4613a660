import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { watchPeak } from '../fuzz/process-memory.js';

export interface Finished {
  readonly seconds: number;
  /** Processor time of the process and all it started and waited for, in seconds. */
  readonly cpuSeconds: number;
  readonly stdout: string;
  /** Resident memory of the process and all it started, in MB, once each `sampleMs`. */
  readonly memory: readonly number[];
}

const SAMPLE_MS = 250;
/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICKS_A_SECOND = 100;
/** cutime and cstime among the fields behind the name in /proc/self/stat (proc(5), fields 16 and 17). */
const CHILD_TIME_FIELDS = [13, 14] as const;

/** Processor time of all ended children of this process and of theirs, in seconds. */
function childrenCpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /u, '')
    .split(' ');
  return CHILD_TIME_FIELDS.reduce((sum, field) => sum + Number(fields[field]), 0) / TICKS_A_SECOND;
}

/** Runs a program to its end. @throws where it fails. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const [started, cpuBefore] = [performance.now(), childrenCpuSeconds()];
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
  const cpuSeconds = childrenCpuSeconds() - cpuBefore;
  return { seconds: (performance.now() - started) / 1000, cpuSeconds, stdout, memory };
}

/** Files a second: by the clock, which neighbours on the machine slow down, and by processor time, which they do less. */
export interface Rate {
  readonly clock: number;
  readonly cpu: number;
}

/** Runs one process per file, `processes` at a time, and throws its output away. */
export async function rateOfTool(
  program: string,
  argsOf: (path: string) => readonly string[],
  paths: readonly string[],
  processes: number,
): Promise<Rate> {
  const rest = [...paths];
  const [started, cpuBefore] = [performance.now(), childrenCpuSeconds()];
  const lines = Array.from({ length: processes }, async () => {
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
      const child = spawn(program, argsOf(path), { stdio: 'ignore' });
      const [code] = (await once(child, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`${program} failed on ${path}`);
    }
  });
  await Promise.all(lines);
  return {
    clock: paths.length / ((performance.now() - started) / 1000),
    cpu: paths.length / (childrenCpuSeconds() - cpuBefore),
  };
}
