import { readFileSync, readdirSync } from 'node:fs';

const SAMPLE_MS = 10;

function residentKilobytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    const lists = readdirSync(`/proc/${pid}/task`).map((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1'),
    );
    return lists.flatMap((list) =>
      list
        .split(' ')
        .filter((word) => word.trim() !== '')
        .map(Number),
    );
  } catch {
    return [];
  }
}

/** Resident memory of a process and all it started, in MB (Linux). */
export function measureTree(pid: number): number {
  const kilobytes = residentKilobytes(pid) + 1024 * childrenOf(pid).reduce((sum, child) => sum + measureTree(child), 0);
  return kilobytes / 1024;
}

/** Watches a process and all it started; `stop` gives the most memory seen, in MB. */
export function watchPeak(pid: number): { readonly stop: () => number } {
  let peak = measureTree(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, measureTree(pid));
  }, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(peak, measureTree(pid));
    },
  };
}
