import { UnreadableError } from '../../../text/index.js';
import type { ReadLimits } from '../../read-options.js';
import { detectPicture, measurePicture } from './measure-picture.js';
import { openTiff } from './read-tiff.js';
import type { Picture } from './turn-grey.js';

/** A file of one or more pictures, each unpacked only when it is asked for. */
export interface PictureFile {
  readonly pages: number;
  readonly mediaType: string;
  /** Of the first picture, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly unpack: (index: number) => Picture | Uint8Array;
}

/**
 * A PNG, JPEG, BMP or TIFF, measured before any pixel is unpacked.
 * @throws UnreadableError `unsupported-format`, `corrupt-file`, `too-much-content`
 */
export function openPicture(bytes: Uint8Array, limits: ReadLimits): PictureFile {
  const kind = detectPicture(bytes);
  if (kind === null) throw new UnreadableError('unsupported-format', 'The file is no PNG, JPEG, BMP or TIFF picture.');
  if (kind === 'tiff') return { ...openTiff(bytes, limits), mediaType: 'image/tiff' };
  const size = measurePicture(bytes, kind);
  if (size === null || size.width * size.height === 0) {
    throw new UnreadableError('corrupt-file', 'The picture is damaged: it does not say how large it is.');
  }
  if (size.width * size.height > limits.maxImagePixels) {
    throw new UnreadableError('too-much-content', `The picture has more than ${limits.maxImagePixels} pixels.`);
  }
  return { pages: 1, mediaType: `image/${kind}`, ...size, unpack: () => bytes };
}
