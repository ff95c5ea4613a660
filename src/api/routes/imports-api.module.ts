import { type DynamicModule, Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import type { Config } from '../../config/index.js';
import { receivingFolder } from '../../ledger/index.js';
import { fieldLimits } from '../http/field-limits.js';
import { ImportsController } from './imports.controller.js';

const BYTES_PER_MB = 1024 * 1024;

/** The routes of imports: a module of its own, because their uploads go to disk and have other limits. */
@Module({})
export class ImportsApiModule {
  static register(config: Config, ledger: DynamicModule, api: DynamicModule): DynamicModule {
    const files = config.archiveEntriesLimit;
    return {
      module: ImportsApiModule,
      imports: [
        ledger,
        api,
        MulterModule.register({
          defParamCharset: 'utf8',
          dest: receivingFolder(config.dataDir),
          limits: {
            ...fieldLimits,
            fileSize: config.importLimitMb * BYTES_PER_MB,
            files,
            parts: files + fieldLimits.fields,
          },
        }),
      ],
      controllers: [ImportsController],
    };
  }
}
