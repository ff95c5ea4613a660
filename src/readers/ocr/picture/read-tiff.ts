import UTIF, { type IFD } from 'utif2';
import { UnreadableError, type UnreadableCode } from '../../../text/index.js';
import type { ReadLimits } from '../../read-options.js';
import type { PictureFile } from './open-picture.js';

const WIDTH_TAG = 't256';
const HEIGHT_TAG = 't257';

/**
 * The pages of a TIFF, each unpacked only when it is asked for.
 * @throws UnreadableError `corrupt-file`; `too-much-content` past the limits on pages or pixels
 */
export function openTiff(bytes: Uint8Array, limits: ReadLimits): Omit<PictureFile, 'mediaType'> {
  // A copy, for a Buffer's own memory is the pool it shares with others.
  const { buffer } = new Uint8Array(bytes);
  const directories = guard(() => UTIF.decode(buffer)).filter((directory) => readTag(directory, WIDTH_TAG) > 0);
  if (directories.length === 0) refuse('corrupt-file', 'The TIFF holds no picture.');
  if (directories.length > limits.maxPages) {
    refuse('too-much-content', `The TIFF has more than ${limits.maxPages} pages.`);
  }
  const first = directories[0];
  return {
    pages: directories.length,
    width: first === undefined ? 0 : readTag(first, WIDTH_TAG),
    height: first === undefined ? 0 : readTag(first, HEIGHT_TAG),
    unpack: (index) => {
      const directory = directories[index];
      if (directory === undefined) return refuse('corrupt-file', 'The TIFF has no such page.');
      if (readTag(directory, WIDTH_TAG) * readTag(directory, HEIGHT_TAG) > limits.maxImagePixels) {
        refuse('too-much-content', `A page of the TIFF has more than ${limits.maxImagePixels} pixels.`);
      }
      const pixels = guard(() => {
        UTIF.decodeImage(buffer, directory);
        return UTIF.toRGBA8(directory);
      });
      return { pixels, width: directory.width, height: directory.height };
    },
  };
}

function readTag(directory: IFD, tag: string): number {
  const value = directory[tag];
  return Array.isArray(value) && typeof value[0] === 'number' ? value[0] : 0;
}

function refuse(code: UnreadableCode, message: string): never {
  throw new UnreadableError(code, message);
}

/** utif2 throws strings and range errors on damaged files. */
function guard<Result>(unpack: () => Result): Result {
  try {
    return unpack();
  } catch (error) {
    throw new UnreadableError('corrupt-file', 'The TIFF is damaged.', { cause: error });
  }
}
