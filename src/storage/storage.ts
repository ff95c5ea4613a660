import type { Config } from '../config/index.js';
import type { DocumentsRepository, LeasesRepository } from './documents.repository.js';
import type { ImportsRepository } from './imports.repository.js';
import type { IssuesRepository } from './issues.repository.js';
import type { NoticesRepository } from './notices.repository.js';
import type { SeriesRepository } from './series.repository.js';

/** The storage without Nest. */
export interface Storage {
  readonly documents: DocumentsRepository;
  readonly leases: LeasesRepository;
  readonly notices: NoticesRepository;
  readonly issues: IssuesRepository;
  readonly series: SeriesRepository;
  readonly imports: ImportsRepository;
  close(): Promise<void>;
}

/** Opens, migrates. */
export function openStorage(_config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<Storage> { throw new Error('not written yet'); }
