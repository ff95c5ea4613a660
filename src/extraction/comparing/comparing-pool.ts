import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Comparison, FiledNotice, IssueHistory } from '../../comparison/index.js';
import type { NoticeRecord } from '../../notice/index.js';
import { inheritedSwitches } from '../inherited-switches.js';
import type { ComparingAnswer, ComparingTask } from './messages.js';

/** What comparing may cost. Part of the service's configuration. */
export interface ComparingLimits {
  readonly compareWorkers: number;
  readonly compareTimeoutSeconds: number;
  readonly compareMemoryMb: number;
  readonly compareQueueLimit: number;
}

/** `comparison-too-large`: it took more time or memory than one may; `too-many-comparisons`: as many wait as may. */
export class ComparingError extends Error {
  override readonly name = 'ComparingError';

  constructor(
    readonly code: 'comparison-too-large' | 'too-many-comparisons',
    message: string,
  ) {
    super(message);
  }
}

/** What the threads run, and with which switches. */
export interface ThreadProgram {
  readonly entry: string;
  readonly execArgv: readonly string[];
}

interface Waiting {
  readonly task: ComparingTask;
  readonly resolve: (answer: ComparingAnswer) => void;
  readonly reject: (reason: Error) => void;
}

function productProgram(): ThreadProgram {
  return { entry: fileURLToPath(new URL('./comparing-thread.js', import.meta.url)), execArgv: inheritedSwitches() };
}

/**
 * Compares notices beside the main thread, so many at once; more wait in order, and beyond a number are refused. Comparing
 * works on records of our own, whose memory is all on the heap, so a thread bounds it: one that overruns its time or memory
 * is ended and replaced.
 */
export class ComparingPool {
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();
  private readonly waiting: Waiting[] = [];
  private closed = false;

  constructor(
    private readonly limits: ComparingLimits,
    private readonly program: ThreadProgram = productProgram(),
  ) {}

  /** @throws ComparingError; an ordinary Error for a fault in the core, or when closed. */
  async compare(from: NoticeRecord, to: NoticeRecord): Promise<Comparison> {
    return (await this.run({ kind: 'compare', from, to })) as Comparison;
  }

  /** Each issue of a series through its notices. @throws as `compare` does. */
  async follow(notices: readonly FiledNotice[]): Promise<readonly IssueHistory[]> {
    return (await this.run({ kind: 'follow', notices })) as readonly IssueHistory[];
  }

  /** Ends all threads. What is being compared or waits fails. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.waiting.splice(0)) reject(closedError());
    await Promise.all([...this.idle.splice(0), ...this.busy].map((thread) => thread.terminate()));
  }

  /** Nest calls this by its name when the application ends. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private async run(task: ComparingTask): Promise<unknown> {
    if (this.closed) throw closedError();
    if (this.waiting.length >= this.limits.compareQueueLimit)
      throw new ComparingError('too-many-comparisons', `${this.limits.compareQueueLimit} comparisons wait already`);
    const answer = await new Promise<ComparingAnswer>((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      this.assignNext();
    });
    if (answer.kind === 'fault') throw new Error(`comparing failed: ${answer.description}`);
    return answer.result;
  }

  private assignNext(): void {
    while (this.waiting.length > 0 && this.busy.size < this.limits.compareWorkers) {
      const next = this.waiting.shift();
      if (next === undefined) return;
      const thread = this.idle.pop() ?? this.startThread();
      this.busy.add(thread);
      void this.ask(thread, next);
    }
  }

  private startThread(): Worker {
    const thread = new Worker(this.program.entry, {
      execArgv: [...this.program.execArgv],
      resourceLimits: { maxOldGenerationSizeMb: this.limits.compareMemoryMb },
    });
    thread.unref();
    return thread;
  }

  /** Gives one task to a thread and hears how it ends. A thread that answered is used again, any other is gone. */
  private ask(thread: Worker, { task, resolve, reject }: Waiting): Promise<void> {
    return new Promise((ended) => {
      const { compareTimeoutSeconds: seconds, compareMemoryMb } = this.limits;
      const finish = (usable: boolean): void => {
        clearTimeout(deadline);
        for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
        thread.unref();
        this.busy.delete(thread);
        if (usable && !this.closed) this.idle.push(thread);
        else void thread.terminate();
        this.assignNext();
        ended();
      };
      const fail = (reason: Error): void => {
        reject(reason);
        finish(false);
      };
      const deadline = setTimeout(() => {
        fail(new ComparingError('comparison-too-large', `comparing took longer than ${seconds} s`));
      }, seconds * 1000);
      thread.once('message', (answer: ComparingAnswer) => {
        resolve(answer);
        finish(true);
      });
      thread.once('error', (error: NodeJS.ErrnoException) => {
        const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        const message = `comparing took more than ${compareMemoryMb} MB of memory`;
        fail(outOfMemory ? new ComparingError('comparison-too-large', message) : error);
      });
      thread.once('exit', () => {
        fail(closedError());
      });
      thread.ref();
      thread.postMessage(task);
    });
  }
}

function closedError(): Error {
  return new Error('the comparing pool is closed');
}
