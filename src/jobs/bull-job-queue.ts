import type { Job as BullJob, Queue } from 'bull';
import { checkName, keyOf, matchHandlers } from './match-handlers.js';
import type { Job, JobHandler, JobQueue } from './job-queue.js';
import type { QueueSettings } from './queue-settings.js';
import { settlesWithin } from './settles-within.js';

/** What Redis holds of a job beside its name. */
export interface BullJobData {
  readonly id: string;
}

/**
 * How long one command may keep a caller waiting, in milliseconds. Bull's own commands wait for ever while Redis is
 * away. Longer: uploads hang as long; shorter: a slow Redis is taken for a lost one, and its jobs wait for the sweep.
 */
const COMMAND_MS = 2_000;

/** The queue for many machines: Bull on Redis. Whatever Redis forgets is added again by whoever owns the rows. */
export class BullJobQueue implements JobQueue {
  private readonly running = new Set<Promise<void>>();
  private lastFault = '';
  private readonly firstReady: Promise<void>;
  private waitsForFirst = true;

  constructor(
    private readonly queue: Queue<BullJobData>,
    private readonly settings: QueueSettings,
  ) {
    queue.on('error', (error) => {
      this.reportOnce(`The queue in Redis: ${error.message || String(error)}`);
    });
    this.firstReady = new Promise((resolve) => {
      queue.client.on('ready', () => {
        this.lastFault = '';
        resolve();
      });
    });
  }

  async add(job: Job): Promise<void> {
    checkName(this.settings.names, job);
    try {
      const added = (await this.isReachable()) && (await settlesWithin(this.addToRedis(job), COMMAND_MS));
      if (!added) this.reportOnce('The queue in Redis is out of reach; jobs wait in their rows.');
    } catch (error) {
      this.reportOnce(`The queue in Redis took no job: ${String(error)}`);
    }
  }

  async ping(): Promise<void> {
    const answered = (await this.isReachable()) && (await settlesWithin(this.queue.client.ping(), COMMAND_MS));
    if (!answered) throw new Error('The queue in Redis is out of reach.');
  }

  start(handlers: readonly JobHandler[]): Promise<void> {
    return Promise.resolve().then(() => {
      const handlerOf = matchHandlers(this.settings.names, handlers);
      this.queue
        .process('*', this.settings.concurrency, (job: BullJob<BullJobData>) => this.run(job, handlerOf.get(job.name)))
        .catch((error: unknown) => {
          this.reportOnce(`The queue in Redis works no more: ${String(error)}`);
        });
    });
  }

  async stop(): Promise<void> {
    try {
      // Without Redis, pausing would only open its connection for commands again.
      if (this.queue.client.status === 'ready') await settlesWithin(this.queue.pause(true, true), COMMAND_MS);
      await settlesWithin(Promise.allSettled(this.running), this.settings.graceMs);
      if (!(await settlesWithin(this.queue.close(true), COMMAND_MS))) this.queue.client.disconnect();
    } catch (error) {
      this.reportOnce(`The queue in Redis did not close: ${String(error)}`);
    }
  }

  private async run(job: BullJob<BullJobData>, handler: JobHandler | undefined): Promise<void> {
    if (handler === undefined) throw new Error(`No job is named ${job.name}.`);
    const work = handler.handle(job.data.id);
    this.running.add(work);
    try {
      await work;
    } catch (error) {
      this.settings.report(`${String(job.id)} failed, try ${job.attemptsMade + 1}: ${String(error)}`);
      throw error;
    } finally {
      this.running.delete(work);
    }
  }

  /**
   * False while Redis is away: a command sent now would be kept, and thousands of them would fill the memory. Only the
   * first job waits for the first connection; Bull's own isReady resolves before there is one.
   */
  private async isReachable(): Promise<boolean> {
    const { client } = this.queue;
    if (client.status !== 'ready' && this.waitsForFirst) {
      await settlesWithin(this.firstReady, COMMAND_MS);
      this.waitsForFirst = false;
    }
    return this.queue.client.status === 'ready';
  }

  private addToRedis(job: Job): Promise<unknown> {
    const { attempts, backoffMs } = this.settings;
    return this.queue.add(
      job.name,
      { id: job.id },
      {
        jobId: keyOf(job),
        attempts,
        backoff: { type: 'exponential', delay: backoffMs },
        removeOnComplete: true,
        removeOnFail: true,
      },
    );
  }

  /** A lost Redis is reported by every try to reach it again: the same words are said once. */
  private reportOnce(message: string): void {
    if (message === this.lastFault) return;
    this.lastFault = message;
    this.settings.report(message);
  }
}
