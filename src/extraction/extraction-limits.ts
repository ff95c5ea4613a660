import type { ReadLimits } from '../pipeline.js';

/** What one file may cost, and how many are read at once. Part of the service's configuration. */
export interface ExtractionLimits {
  readonly extractWorkers: number;
  /** Longest time to the first page and from one page to the next; to the end where a file has no pages. */
  readonly extractTimeoutSeconds: number;
  /** What each page adds to the time all pages may take together. */
  readonly extractPageSeconds: number;
  /** Resident memory of one child in MiB (2^20 bytes). */
  readonly extractMemoryMb: number;
  /** Bounds on what a file may hold; the core's own where left out. */
  readonly readLimits?: ReadLimits;
}

export const BYTES_PER_MEBIBYTE = 1024 * 1024;
