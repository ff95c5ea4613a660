import { Logger, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/index.js';
import { InProcessJobQueue } from './in-process-job-queue.js';
import { JOB_QUEUE } from './job-queue.js';
import type { QueueSettings } from './queue-settings.js';

/** Wait before a failed job is tried again. Longer: notices wait; shorter: a fault that passes is met again. */
const BACKOFF_MS = 2_000;

/** How long a shutdown waits for running jobs. Longer: supervisors kill first (most wait 30 s); shorter: work is lost. */
const GRACE_MS = 10_000;

type JobsConfig = Pick<Config, 'redisUrl' | 'redisPrefix' | 'extractWorkers' | 'jobAttempts'>;

/**
 * Provides JOB_QUEUE. This is the one place where Bull or the queue inside the process is chosen. Bull and its Redis
 * client are loaded only where they are used: they cost every start a tenth of a second of processor time and more.
 */
@Module({})
export class JobsModule {
  /** @param names every name a job may have */
  static register(config: JobsConfig, names: readonly string[]): DynamicModule | Promise<DynamicModule> {
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
    if (config.redisUrl !== null) return registerBull(config.redisUrl, config.redisPrefix, settings);
    return {
      module: JobsModule,
      global: true,
      providers: [{ provide: JOB_QUEUE, useFactory: () => new InProcessJobQueue(settings) }],
      exports: [JOB_QUEUE],
    };
  }
}

async function registerBull(url: string, prefix: string, settings: QueueSettings): Promise<DynamicModule> {
  const { BullJobsModule } = await import('./bull-jobs.module.js');
  return BullJobsModule.register(url, prefix, settings);
}
