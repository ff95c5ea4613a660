import { type DynamicModule, Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { TerminusModule } from '@nestjs/terminus';
import type { Config } from '../config/index.js';
import { SchemaController } from './contract/schema.controller.js';
import { UploadSlotsInterceptor } from './http/upload-slots.interceptor.js';
import { ComparisonsController } from './routes/comparisons.controller.js';
import { ComparisonFilesController } from './routes/comparison-files.controller.js';
import { IssuesController } from './routes/issues.controller.js';
import { OverviewController } from './routes/overview.controller.js';
import { SeriesController } from './routes/series.controller.js';
import { LedgerFilesController } from './routes/ledger-files.controller.js';
import { NoticesController } from './routes/notices.controller.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { MetricsService } from './operations/metrics.service.js';

const BYTES_PER_MB = 1024 * 1024;

/** The routes under /api/v1, health and metrics. */
@Module({})
export class ApiModule {
  static register(config: Config, ledger: DynamicModule): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ledger,
        TerminusModule.forRoot({ logger: false }),
        MulterModule.register({
          defParamCharset: 'utf8',
          limits: { fileSize: config.uploadLimitMb * BYTES_PER_MB, files: 1 },
        }),
      ],
      controllers: [
        NoticesController,
        LedgerFilesController,
        ComparisonsController,
        ComparisonFilesController,
        SeriesController,
        IssuesController,
        OverviewController,
        SchemaController,
        HealthController,
        MetricsController,
      ],
      providers: [UploadSlotsInterceptor, MetricsService],
      exports: [UploadSlotsInterceptor],
    };
  }
}
