import { logLevels, type Config } from './config.js';
import {
  anyText,
  hostNameList,
  oneOf,
  optionalUrl,
  wholeNumber,
  workerCount,
  yesOrNo,
  type Setting,
} from './setting.js';

/** Every variable the product reads, in the order the README lists them. */
export const settings: { readonly [Key in keyof Config]: Setting<Config[Key]> } = {
  port: {
    variable: 'PORT',
    default: '3000',
    meaning: 'TCP port of the service; 0 takes any free one.',
    ...wholeNumber(0, 65_535),
  },
  host: {
    variable: 'HOST',
    default: '127.0.0.1',
    meaning: 'Address the service listens on; 0.0.0.0 for every interface.',
    ...anyText(),
  },
  hostNames: {
    variable: 'HOST_NAMES',
    default: '',
    meaning:
      'Names browsers reach the service by (taizhang.example.org, a container’s name), separated by commas; requests for other names are refused.',
    ...hostNameList(),
  },
  dataDir: {
    variable: 'DATA_DIR',
    default: './data',
    meaning: 'Folder of the SQLite file and of all else kept on disk.',
    ...anyText(),
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    default: '',
    meaning: 'postgres://… for PostgreSQL; unset: SQLite in DATA_DIR.',
    ...optionalUrl(['postgres:', 'postgresql:']),
  },
  redisUrl: {
    variable: 'REDIS_URL',
    default: '',
    meaning: 'redis://… for Bull; unset: the queue inside the process.',
    ...optionalUrl(['redis:', 'rediss:']),
  },
  extractTimeoutSeconds: {
    variable: 'EXTRACT_TIMEOUT_SECONDS',
    default: '60',
    meaning: 'Longest time one notice may be read for before its worker is ended; each page finished renews it.',
    ...wholeNumber(1, 3_600),
  },
  extractPageSeconds: {
    variable: 'EXTRACT_PAGE_SECONDS',
    default: '6',
    meaning: 'What each page adds to EXTRACT_TIMEOUT_SECONDS for the whole notice; 0: pages renew nothing.',
    ...wholeNumber(0, 600),
  },
  extractMemoryMb: {
    variable: 'EXTRACT_MEMORY_MB',
    default: '512',
    meaning: 'Memory one extraction worker may use before it is ended.',
    ...wholeNumber(64, 65_536),
  },
  uploadLimitMb: {
    variable: 'UPLOAD_LIMIT_MB',
    default: '50',
    meaning: 'Largest notice accepted.',
    ...wholeNumber(1, 1_024),
  },
  fileInflatedLimitMb: {
    variable: 'FILE_INFLATED_LIMIT_MB',
    default: '64',
    meaning: 'What the parts of one file (DOCX, OFD, streams of a PDF) may inflate to, all together.',
    ...wholeNumber(1, 65_536),
  },
  filePartsLimit: {
    variable: 'FILE_PARTS_LIMIT',
    default: '10000',
    meaning: 'Parts one DOCX or OFD may hold.',
    ...wholeNumber(1, 10_000_000),
  },
  fileDepthLimit: {
    variable: 'FILE_DEPTH_LIMIT',
    default: '256',
    meaning: 'Elements nested in one another in XML or HTML.',
    ...wholeNumber(1, 1_000),
  },
  filePagesLimit: {
    variable: 'FILE_PAGES_LIMIT',
    default: '2000',
    meaning: 'Pages of a PDF, an OFD or a TIFF.',
    ...wholeNumber(1, 1_000_000),
  },
  fileTextLimit: {
    variable: 'FILE_TEXT_LIMIT',
    default: '2000000',
    meaning: 'Characters of text in one file.',
    ...wholeNumber(1, 1_000_000_000),
  },
  fileImageLimitMp: {
    variable: 'FILE_IMAGE_LIMIT_MP',
    default: '80',
    meaning: 'Millions of pixels of one picture that is recognised.',
    ...wholeNumber(1, 10_000),
  },
  extractWorkers: {
    variable: 'EXTRACT_WORKERS',
    default: 'cores',
    meaning: 'Notices read at the same time by one process; cores: as many as the machine has processors.',
    ...workerCount(256),
  },
  uploadsAtOnce: {
    variable: 'UPLOADS_AT_ONCE',
    default: '8',
    meaning: 'Uploads received at the same time; more are answered 429 with Retry-After.',
    ...wholeNumber(1, 1_000),
  },
  queueLimit: {
    variable: 'QUEUE_LIMIT',
    default: '10000',
    meaning: 'Notices that may wait to be read; beyond it uploads are answered 429 with Retry-After.',
    ...wholeNumber(1, 10_000_000),
  },
  importLimitMb: {
    variable: 'IMPORT_LIMIT_MB',
    default: '1024',
    meaning: 'Largest archive accepted by one import.',
    ...wholeNumber(1, 65_536),
  },
  archiveEntriesLimit: {
    variable: 'ARCHIVE_ENTRIES_LIMIT',
    default: '20000',
    meaning: 'Most files one archive may hold.',
    ...wholeNumber(1, 1_000_000),
  },
  jobAttempts: {
    variable: 'JOB_ATTEMPTS',
    default: '3',
    meaning: 'How often a notice is tried when reading it ends in a fault of the service, not of the file.',
    ...wholeNumber(1, 100),
  },
  jobLeaseSeconds: {
    variable: 'JOB_LEASE_SECONDS',
    default: '90',
    meaning: 'How long a worker holds a notice without a sign of life before another may take it up.',
    ...wholeNumber(1, 86_400),
  },
  rateLimitPerMinute: {
    variable: 'RATE_LIMIT_PER_MINUTE',
    default: '600',
    meaning: 'Requests one key, or one address without a key, may make in a minute; 0 sets no limit.',
    ...wholeNumber(0, 1_000_000),
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    default: 'info',
    meaning: `Least level that is logged: ${logLevels.join(', ')}.`,
    ...oneOf(logLevels),
  },
  runWorker: {
    variable: 'RUN_WORKER',
    default: '1',
    meaning: '0: the service only accepts notices and leaves reading them to `taizhang worker`.',
    ...yesOrNo(),
  },
};
