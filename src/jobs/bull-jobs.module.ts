import { BullModule, getQueueToken } from '@nestjs/bull';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Queue } from 'bull';
import { BullJobQueue, type BullJobData } from './bull-job-queue.js';
import { bullSettings } from './bull-settings.js';
import { JOB_QUEUE } from './job-queue.js';
import type { QueueSettings } from './queue-settings.js';

/** Name of the queue in Redis. */
const QUEUE_NAME = 'jobs';

/** Provides JOB_QUEUE as Bull. Only to be imported when it is used: it loads Bull and its Redis client. */
@Module({})
export class BullJobsModule {
  /**
   * @param url of the Redis, as REDIS_URL states it
   * @param prefix what all its keys begin with: installations that share a Redis have one each
   */
  static register(url: string, prefix: string, settings: QueueSettings): DynamicModule {
    const useFactory = (queue: Queue<BullJobData>): BullJobQueue => new BullJobQueue(queue, settings);
    return {
      module: BullJobsModule,
      global: true,
      imports: [BullModule.registerQueue({ name: QUEUE_NAME, url, prefix, settings: bullSettings })],
      providers: [{ provide: JOB_QUEUE, inject: [getQueueToken(QUEUE_NAME)], useFactory }],
      exports: [JOB_QUEUE],
    };
  }
}
