import type { Config } from '../../config/index.js';
import type { IncomingLimits } from './incoming-file.js';

const BYTES_PER_MB = 1024 * 1024;
/** Archives inside archives: portals bundle one ZIP a month into one a year. Larger: nothing real needs it. */
const ARCHIVE_DEPTH = 3;

/** What the configuration lets an import hold. */
export function incomingLimits(config: Pick<Config, 'uploadLimitMb' | 'archiveEntriesLimit'>): IncomingLimits {
  return { fileBytes: config.uploadLimitMb * BYTES_PER_MB, entries: config.archiveEntriesLimit, depth: ARCHIVE_DEPTH };
}
