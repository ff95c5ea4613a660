import { type DynamicModule, Module } from '@nestjs/common';
import { ApiModule, ImportsApiModule } from './api/index.js';
import type { Config } from './config/index.js';
import { JobsModule } from './jobs/index.js';
import { jobNames, LedgerModule } from './ledger/index.js';
import { StorageModule } from './storage/index.js';

/** What a process is for: it serves HTTP (and works, unless RUN_WORKER=0), or it only works. */
export type Role = 'service' | 'worker';

/** The composition root: which parts there are, and which of two implementations each is. */
@Module({})
export class AppModule {
  static register(config: Config, role: Role): DynamicModule {
    const ledger = LedgerModule.register(config, { receivesImports: role === 'service' });
    const api = ApiModule.register(config, ledger);
    return {
      module: AppModule,
      imports: [
        StorageModule.register(config),
        JobsModule.register(config, jobNames),
        ledger,
        ...(role === 'service' ? [api, ImportsApiModule.register(config, ledger, api)] : []),
      ],
    };
  }
}
