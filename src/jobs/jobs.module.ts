import { BullModule, getQueueToken } from '@nestjs/bull';
import { Logger, Module, type DynamicModule } from '@nestjs/common';
import type { Queue } from 'bull';
import type { Config } from '../config/index.js';
import { BullJobQueue, type BullJobData } from './bull-job-queue.js';
import { bullSettings } from './bull-settings.js';
import { InProcessJobQueue } from './in-process-job-queue.js';
import { JOB_QUEUE } from './job-queue.js';
import type { QueueSettings } from './queue-settings.js';

/** Name of the queue in Redis, and what all its keys begin with. */
const QUEUE_NAME = 'jobs';
const KEY_PREFIX = 'taizhang';

/** Wait before a failed job is tried again. Longer: notices wait; shorter: a fault that passes is met again. */
const BACKOFF_MS = 2_000;

/** How long a shutdown waits for running jobs. Longer: supervisors kill first (most wait 30 s); shorter: work is lost. */
const GRACE_MS = 10_000;

type JobsConfig = Pick<Config, 'redisUrl' | 'extractWorkers' | 'jobAttempts'>;

/** Provides JOB_QUEUE. This is the one place where Bull or the queue inside the process is chosen. */
@Module({})
export class JobsModule {
  /** @param names every name a job may have */
  static register(config: JobsConfig, names: readonly string[]): DynamicModule {
    const logger = new Logger('jobs');
    const settings: QueueSettings = {
      names,
      concurrency: config.extractWorkers,
      attempts: config.jobAttempts,
      backoffMs: BACKOFF_MS,
      graceMs: GRACE_MS,
      report: (message) => {
        logger.warn(message);
      },
    };
    const module = { module: JobsModule, global: true, exports: [JOB_QUEUE] };
    if (config.redisUrl === null)
      return { ...module, providers: [{ provide: JOB_QUEUE, useFactory: () => new InProcessJobQueue(settings) }] };
    const useFactory = (queue: Queue<BullJobData>): BullJobQueue => new BullJobQueue(queue, settings);
    return {
      ...module,
      imports: [
        BullModule.registerQueue({
          name: QUEUE_NAME,
          url: config.redisUrl,
          prefix: KEY_PREFIX,
          settings: bullSettings,
        }),
      ],
      providers: [{ provide: JOB_QUEUE, inject: [getQueueToken(QUEUE_NAME)], useFactory }],
    };
  }
}
