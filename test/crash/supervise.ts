import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** Before a process that ended is started again, as a service manager does. */
const RESTART_MS = 200;
/** How long a process may take to end at SIGTERM. Longer than the service's own grace period. */
const STOP_MS = 60_000;

/** A process that is started again whenever it ends, by its own doing or by ours, until it is stopped. */
export interface Supervised {
  readonly name: string;
  /** Its process id; undefined between an end and the next start. */
  readonly pid: () => number | undefined;
  /** Ends exactly this process with SIGKILL; false where it was just not running. */
  readonly kill: () => boolean;
  /** Ends it with SIGTERM and starts it no more. */
  readonly stop: () => Promise<void>;
  /** How often it ended with a failure of its own, nobody having killed it. */
  readonly failures: () => number;
  /** The last lines it wrote before such a failure. */
  readonly lastWords: () => string;
}

export interface SuperviseOptions {
  /** Done before each start but the first. */
  readonly beforeRestart?: () => Promise<void>;
}

export function supervise(name: string, start: () => ChildProcess, options: SuperviseOptions = {}): Supervised {
  let child: ChildProcess | null = null;
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const killed = new WeakSet<ChildProcess>();
  let [failures, words, lastWords] = [0, '', ''];

  async function keepRunning(): Promise<void> {
    for (let starts = 0; ; starts += 1) {
      if (starts > 0) {
        await wait(RESTART_MS);
        await options.beforeRestart?.();
      }
      if (isStopping()) return;
      words = '';
      const started = start();
      child = started;
      started.stderr?.on('data', (chunk: Buffer) => {
        words = (words + chunk.toString()).slice(-2000);
      });
      const [code] = (await once(started, 'exit')) as [number | null];
      if (code !== 0 && !killed.has(started) && !isStopping()) {
        failures += 1;
        lastWords = words;
      }
      child = null;
    }
  }

  const ended = keepRunning();
  return {
    name,
    pid: () => child?.pid,
    kill: () => {
      if (child?.pid === undefined) return false;
      killed.add(child);
      return child.kill('SIGKILL');
    },
    stop: async () => {
      stopping.abort();
      const last = child;
      last?.kill('SIGTERM');
      const timer = setTimeout(() => last?.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(timer);
    },
    failures: () => failures,
    lastWords: () => lastWords,
  };
}
