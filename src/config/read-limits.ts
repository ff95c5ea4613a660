import type { Config } from './config.js';

/** Bounds on what one file may hold, as the readers name them (`ReadLimits` of the core). */
export interface ConfiguredReadLimits {
  readonly maxInflatedBytes: number;
  readonly maxZipEntries: number;
  readonly maxXmlDepth: number;
  readonly maxPages: number;
  readonly maxTextLength: number;
  readonly maxImagePixels: number;
}

const BYTES_PER_MEBIBYTE = 1024 * 1024;
const PIXELS_PER_MEGAPIXEL = 1_000_000;

/** The settings about one file → the readers' limits, in bytes, pixels and UTF-16 units. */
export function readLimitsOf(config: Config): ConfiguredReadLimits {
  return {
    maxInflatedBytes: config.fileInflatedLimitMb * BYTES_PER_MEBIBYTE,
    maxZipEntries: config.filePartsLimit,
    maxXmlDepth: config.fileDepthLimit,
    maxPages: config.filePagesLimit,
    maxTextLength: config.fileTextLimit,
    maxImagePixels: config.fileImageLimitMp * PIXELS_PER_MEGAPIXEL,
  };
}
