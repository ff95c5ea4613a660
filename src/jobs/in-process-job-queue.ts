import { checkName, keyOf, matchHandlers } from './match-handlers.js';
import type { Job, JobHandler, JobQueue } from './job-queue.js';
import type { QueueSettings } from './queue-settings.js';
import { settlesWithin } from './settles-within.js';

/** A job the queue has taken on: it waits for its turn, for its next try, or runs. */
interface Entry {
  readonly job: Job;
  tries: number;
}

/** The queue for one machine: in memory, gone with the process, refilled from the rows at the next start. */
export class InProcessJobQueue implements JobQueue {
  private handlers: ReadonlyMap<string, JobHandler> | null = null;
  private readonly entries = new Map<string, Entry>();
  private readonly ready: Entry[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private stopped = false;

  constructor(private readonly settings: QueueSettings) {}

  add(job: Job): Promise<void> {
    return Promise.resolve().then(() => {
      checkName(this.settings.names, job);
      if (this.stopped || this.entries.has(keyOf(job))) return;
      const entry = { job, tries: 0 };
      this.entries.set(keyOf(job), entry);
      this.ready.push(entry);
      this.fill();
    });
  }

  ping(): Promise<void> {
    return this.stopped ? Promise.reject(new Error('The queue is stopped.')) : Promise.resolve();
  }

  start(handlers: readonly JobHandler[]): Promise<void> {
    return Promise.resolve().then(() => {
      this.handlers = matchHandlers(this.settings.names, handlers);
      this.fill();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.ready.length = 0;
    await settlesWithin(Promise.all(this.running), this.settings.graceMs);
  }

  /** Takes up jobs until as many run as may. */
  private fill(): void {
    while (this.handlers !== null && !this.stopped && this.running.size < this.settings.concurrency) {
      const entry = this.ready.shift();
      const handler = entry && this.handlers.get(entry.job.name);
      if (entry === undefined || handler === undefined) return;
      const run = this.run(entry, handler).finally(() => {
        this.running.delete(run);
        this.fill();
      });
      this.running.add(run);
    }
  }

  /** Never rejects: what a handler throws is reported and tried again. */
  private async run(entry: Entry, handler: JobHandler): Promise<void> {
    entry.tries += 1;
    try {
      await handler.handle(entry.job.id);
      this.entries.delete(keyOf(entry.job));
    } catch (error) {
      this.settings.report(`${keyOf(entry.job)} failed, try ${entry.tries}: ${String(error)}`);
      if (entry.tries >= this.settings.attempts) this.entries.delete(keyOf(entry.job));
      else if (!this.stopped) this.retryLater(entry);
    }
  }

  private retryLater(entry: Entry): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        this.ready.push(entry);
        this.fill();
      },
      this.settings.backoffMs * 2 ** (entry.tries - 1),
    );
    this.timers.add(timer);
  }
}
