import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/index.js';

/** Opens and migrates the database at start, exports the repositories, closes at the end. */
@Module({})
export class StorageModule {
  static register(_config: Pick<Config, 'dataDir' | 'databaseUrl'>): DynamicModule { throw new Error('not written yet'); }
}
