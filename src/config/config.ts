/** Everything the environment decides, already checked. Units stand in the names; the meanings in `settings`. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Names, in small letters, under which the service is reached beside its addresses. */
  readonly hostNames: readonly string[];
  readonly dataDir: string;
  /** A postgres:// URL, or null for SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databaseTimeoutSeconds: number;
  /** A redis:// URL, or null for the queue inside the process. */
  readonly redisUrl: string | null;
  /** What all keys in Redis begin with. */
  readonly redisPrefix: string;
  readonly extractTimeoutSeconds: number;
  readonly extractPageSeconds: number;
  readonly extractMemoryMb: number;
  readonly uploadLimitMb: number;
  /** MiB, as `uploadLimitMb`. */
  readonly fileInflatedLimitMb: number;
  readonly filePartsLimit: number;
  readonly fileDepthLimit: number;
  readonly filePagesLimit: number;
  /** UTF-16 units. */
  readonly fileTextLimit: number;
  /** Millions of pixels. */
  readonly fileImageLimitMp: number;
  readonly extractWorkers: number;
  readonly uploadsAtOnce: number;
  readonly uploadStallSeconds: number;
  readonly eventStreamsAtOnce: number;
  readonly compareWorkers: number;
  readonly compareTimeoutSeconds: number;
  readonly compareMemoryMb: number;
  readonly compareQueueLimit: number;
  readonly queueLimit: number;
  readonly importLimitMb: number;
  readonly archiveEntriesLimit: number;
  readonly diskReserveMb: number;
  readonly jobAttempts: number;
  readonly jobLeaseSeconds: number;
  readonly rateLimitPerMinute: number;
  readonly logLevel: LogLevel;
  readonly runWorker: boolean;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];
