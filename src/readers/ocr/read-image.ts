import { UnreadableError, type Diagnostic, type SourceText } from '../../text/index.js';
import { rebuildText, type LayoutPage } from '../page/index.js';
import type { ReadOptions } from '../read-options.js';
import { describeConfidence } from './recognised-page.js';
import { openPicture } from './picture/open-picture.js';
import { createRecogniser } from './recogniser.js';

/**
 * A scanned or photographed notice (PNG, JPEG, TIFF of any number of pages) → its text as recognised, offline. Boxes are
 * in pixels. The confidence of each page is a diagnostic.
 * @throws UnreadableError `unsupported-format`, `corrupt-file`, `too-much-content`, `no-text`
 */
export async function readImage(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const file = openPicture(bytes, options.limits);
  const recogniser = createRecogniser();
  const layouts: LayoutPage[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (let index = 0; index < file.pages; index += 1) {
      const { texts, rulings, confidence } = await recogniser.recognise(file.unpack(index), guessResolution(file));
      layouts.push({ number: index + 1, ...measurePage(texts), texts, asides: [], rulings });
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

/** In inches: the longer side of an A4 page. */
const PAGE_LENGTH = 11.69;

/** Dots an inch if the picture shows a whole page; of a part, it shows more than that, and is read as it is. */
function guessResolution({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(width, height) / PAGE_LENGTH;
}

/** The part of the page its text fills, margins like those on the other side added: a photograph has no paper size. */
function measurePage(texts: LayoutPage['texts']): { width: number; height: number } {
  const right = Math.max(0, ...texts.map((text) => text.x + text.width));
  const bottom = Math.max(0, ...texts.map((text) => text.baseline));
  const left = Math.min(right, ...texts.map((text) => text.x));
  const top = Math.min(bottom, ...texts.map((text) => text.baseline));
  return { width: right + left, height: bottom + top };
}
