import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/index.js';

/** Provides JOB_QUEUE: Bull where REDIS_URL is set, else the queue inside the process. `names`: every job name there is. */
@Module({})
export class JobsModule {
  static register(_config: Config, _names: readonly string[]): DynamicModule { throw new Error('not written yet'); }
}
