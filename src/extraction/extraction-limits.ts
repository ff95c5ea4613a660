import type { ReadLimits } from '../pipeline.js';

/** What one file may cost, and how many are read at once. Part of the service's configuration. */
export interface ExtractionLimits {
  readonly extractWorkers: number;
  readonly extractTimeoutSeconds: number;
  /** Resident memory of one child in MiB (2^20 bytes). */
  readonly extractMemoryMb: number;
  /** Bounds on what a file may hold; the core's own where left out. */
  readonly readLimits?: ReadLimits;
}

export const BYTES_PER_MEBIBYTE = 1024 * 1024;
