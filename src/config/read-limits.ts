import type { Config } from './config.js';

const BYTES_PER_MEBIBYTE = 1024 * 1024;
const PIXELS_PER_MEGAPIXEL = 1_000_000;

/** The settings about one file → the readers' limits by the names they have there, in bytes, pixels and UTF-16 units. */
export function readLimitsOf(config: Config) {
  return {
    maxInflatedBytes: config.fileInflatedLimitMb * BYTES_PER_MEBIBYTE,
    maxZipEntries: config.filePartsLimit,
    maxXmlDepth: config.fileDepthLimit,
    maxPages: config.filePagesLimit,
    maxTextLength: config.fileTextLimit,
    maxImagePixels: config.fileImageLimitMp * PIXELS_PER_MEGAPIXEL,
  };
}
