import { UnreadableError, type Diagnostic, type SourceText } from '../../text/index.js';
import { rebuildText, type LayoutPage } from '../layout/index.js';
import type { ReadOptions } from '../read-options.js';
import { describeConfidence } from './describe-confidence.js';
import { detectPicture, measurePicture } from './measure-picture.js';
import { openTiff } from './read-tiff.js';
import { createRecogniser } from './recogniser.js';
import type { Picture } from './turn-grey.js';

interface PictureFile {
  readonly pages: number;
  readonly mediaType: string;
  readonly unpack: (index: number) => Picture | Uint8Array;
}

/**
 * A scanned or photographed notice (PNG, JPEG, TIFF of any number of pages) → its text as recognised, offline. Boxes are
 * in pixels. The confidence of each page is a diagnostic.
 * @throws UnreadableError `unsupported-format`, `corrupt-file`, `too-much-content`, `no-text`
 */
export async function readImage(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const file = openPicture(bytes, options);
  const recogniser = createRecogniser();
  const layouts: LayoutPage[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (let index = 0; index < file.pages; index += 1) {
      const { texts, confidence } = await recogniser.recognise(file.unpack(index));
      layouts.push({ number: index + 1, ...measurePage(texts), texts, asides: [], rulings: [] });
      diagnostics.push(describeConfidence(index + 1, confidence));
      options.onProgress?.({ page: index + 1, pages: file.pages });
    }
  } finally {
    await recogniser.stop();
  }
  const { paragraphs, furniture } = rebuildText(layouts);
  if (paragraphs.length === 0) throw new UnreadableError('no-text', 'No text was recognised in the picture.');
  const { mediaType, pages } = file;
  return { format: 'image', mediaType, paragraphs, furniture, pages, ocr: true, diagnostics };
}

function openPicture(bytes: Uint8Array, { limits }: ReadOptions): PictureFile {
  const kind = detectPicture(bytes);
  if (kind === null) throw new UnreadableError('unsupported-format', 'The file is no PNG, JPEG or TIFF picture.');
  if (kind === 'tiff') return { ...openTiff(bytes, limits), mediaType: 'image/tiff' };
  const size = measurePicture(bytes, kind);
  if (size === null || size.width * size.height === 0) {
    throw new UnreadableError('corrupt-file', 'The picture is damaged: it does not say how large it is.');
  }
  if (size.width * size.height > limits.maxImagePixels) {
    throw new UnreadableError('too-much-content', `The picture has more than ${limits.maxImagePixels} pixels.`);
  }
  return { pages: 1, mediaType: `image/${kind}`, unpack: () => bytes };
}

/** The part of the page its text fills, margins like those on the other side added: a photograph has no paper size. */
function measurePage(texts: LayoutPage['texts']): { width: number; height: number } {
  const right = Math.max(0, ...texts.map((text) => text.x + text.width));
  const bottom = Math.max(0, ...texts.map((text) => text.baseline));
  const left = Math.min(right, ...texts.map((text) => text.x));
  const top = Math.min(bottom, ...texts.map((text) => text.baseline));
  return { width: right + left, height: bottom + top };
}
