import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Config } from '../config/index.js';
import { ExtractionPool } from '../extraction/index.js';
import { JOB_QUEUE, type JobQueue } from '../jobs/index.js';
import { LeasesRepository } from '../storage/index.js';
import { CONFIG } from './config-token.js';
import { ExtractJobService } from './extract-job.service.js';
import { EXTRACT_JOB } from './job-names.js';
import { isDeadOwner } from './owner-name.js';

/** Between two looks for unfinished rows. Smaller: more queries; larger: what a dead worker held waits longer. */
const SWEEP_MS = 5_000;
/** Rows put back at one look; the rest comes with the next ones. */
const SWEEP_ROWS = 5_000;

/**
 * Works off the queue. The rows are the truth: at start and ever again, what is accepted and not finished is added to the
 * queue anew, so that a queue that forgot everything, or a worker that died, loses nothing.
 */
@Injectable()
export class WorkerService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(WorkerService.name);
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly leases: LeasesRepository,
    private readonly job: ExtractJobService,
    private readonly pool: ExtractionPool,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.runWorker) return;
    await this.queue.start([this.job]);
    await this.sweep();
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.sweeping;
    await this.queue.stop();
    await this.releaseRunning();
    await this.pool.close();
  }

  /** With the database away nothing can be put back: the leases run out, and whoever sees this process dead puts it back. */
  private async releaseRunning(): Promise<void> {
    try {
      await this.job.releaseRunning();
    } catch (error) {
      this.logger.warn({ msg: 'running documents were not put back', reason: nameOf(error) });
    }
  }

  /** Adds every unfinished row to the queue; one look at a time. A look that fails is made again by the next. */
  sweep(): Promise<void> {
    this.sweeping ??= this.addUnfinished().finally(() => {
      this.sweeping = null;
    });
    return this.sweeping;
  }

  private async addUnfinished(): Promise<void> {
    try {
      await this.job.releaseAbandoned();
      await this.releaseDead();
      for (const id of await this.leases.listUnfinished(SWEEP_ROWS)) {
        if (this.stopped) return;
        await this.queue.add({ name: EXTRACT_JOB, id });
      }
    } catch (error) {
      this.logger.warn({
        msg: 'unfinished documents could not be listed',
        reason: nameOf(error),
      });
    }
  }

  /** What a killed process of this machine held need not wait until its lease runs out. */
  private async releaseDead(): Promise<void> {
    for (const owner of await this.leases.listOwners()) if (isDeadOwner(owner)) await this.leases.releaseAll(owner);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
