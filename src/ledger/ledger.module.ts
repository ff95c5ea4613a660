import { type DynamicModule, Module } from '@nestjs/common';
import { readLimitsOf, type Config } from '../config/index.js';
import { ComparingPool, ExtractionPool } from '../extraction/index.js';
import { AccessService } from './access/access.service.js';
import { AuditService } from './access/audit.service.js';
import { BacklogService } from './backlog.service.js';
import { ComparisonsService } from './comparisons.service.js';
import { CONFIG } from './config-token.js';
import { ExtractJobService } from './extract-job.service.js';
import { ExtractionEvents } from './extraction-events.js';
import { ImportsService } from './imports/imports.service.js';
import { ImportPathsService } from './imports/import-paths.service.js';
import { TakeInService } from './imports/take-in.service.js';
import { WatchImportService } from './imports/watch-import.service.js';
import { IngestionService } from './ingestion.service.js';
import { NoticeIdentificationService } from './notice-identification.service.js';
import { NoticesService } from './notices.service.js';
import { OverviewService } from './overview.service.js';
import { ReadinessService } from './readiness.service.js';
import { ReadingChoiceService } from './reading-choice.service.js';
import { SearchService } from './search.service.js';
import { SeriesMembersService } from './series-members.service.js';
import { SeriesService } from './series.service.js';
import { BackupService } from './upkeep/backup.service.js';
import { RereadService } from './upkeep/reread.service.js';
import { VerifyService } from './upkeep/verify.service.js';
import { WorkerService } from './worker.service.js';

const shared = [
  BackupService,
  RereadService,
  VerifyService,
  AccessService,
  AuditService,
  SeriesMembersService,
  BacklogService,
  ComparisonsService,
  ExtractJobService,
  ExtractionEvents,
  ImportPathsService,
  IngestionService,
  NoticeIdentificationService,
  NoticesService,
  OverviewService,
  ReadinessService,
  ReadingChoiceService,
  SearchService,
  SeriesService,
  TakeInService,
  WorkerService,
];

/** Imports over HTTP resume at start, so only the process that receives them may have them. */
const receiving = [ImportsService, WatchImportService];

/** The use cases. Expects the storage's repositories and the job queue to be there for all modules. */
@Module({})
export class LedgerModule {
  static register(config: Config, { receivesImports }: { readonly receivesImports: boolean }): DynamicModule {
    const services = receivesImports ? [...shared, ...receiving] : shared;
    return {
      module: LedgerModule,
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: ExtractionPool,
          useFactory: () => new ExtractionPool({ ...config, readLimits: readLimitsOf(config) }),
        },
        { provide: ComparingPool, useFactory: () => new ComparingPool(config) },
        ...services,
      ],
      exports: [CONFIG, ...services],
    };
  }
}
