import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { MulterModule } from '@nestjs/platform-express';
import { TerminusModule } from '@nestjs/terminus';
import type { Config } from '../config/index.js';
import { AuditController } from './access/audit.controller.js';
import { RecordExportsInterceptor } from './access/record-exports.interceptor.js';
import { RoleGuard } from './access/role.guard.js';
import { SessionController } from './access/session.controller.js';
import { SchemaController } from './contract/schema.controller.js';
import { fieldLimits } from './http/field-limits.js';
import { UploadSlotsInterceptor } from './http/upload-slots.interceptor.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { MetricsService } from './operations/metrics.service.js';
import { ComparisonFilesController } from './routes/comparison-files.controller.js';
import { ComparisonsController } from './routes/comparisons.controller.js';
import { IssuesController } from './routes/issues.controller.js';
import { LedgerFilesController } from './routes/ledger-files.controller.js';
import { NoticesController } from './routes/notices.controller.js';
import { ReadingsController } from './routes/readings.controller.js';
import { OverviewController } from './routes/overview.controller.js';
import { SeriesController } from './routes/series.controller.js';

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
          limits: { ...fieldLimits, fileSize: config.uploadLimitMb * BYTES_PER_MB, files: 1 },
        }),
      ],
      controllers: [
        NoticesController,
        ReadingsController,
        LedgerFilesController,
        ComparisonsController,
        ComparisonFilesController,
        SeriesController,
        IssuesController,
        OverviewController,
        SchemaController,
        HealthController,
        MetricsController,
        SessionController,
        AuditController,
      ],
      providers: [
        UploadSlotsInterceptor,
        MetricsService,
        { provide: APP_GUARD, useClass: RoleGuard },
        { provide: APP_INTERCEPTOR, useClass: RecordExportsInterceptor },
      ],
      exports: [UploadSlotsInterceptor],
    };
  }
}
