import { UnreadableError, type Diagnostic, type Paragraph, type SourceText } from '../../text/index.js';
import { rebuildText, type LayoutPage } from '../page/index.js';
import type { ReadOptions } from '../read-options.js';
import { describeConfidence } from './recognised-page.js';
import { openPicture, type PictureFile } from './picture/open-picture.js';
import { createRecogniser } from './recogniser.js';

/** What was read from pictures that are the pages of one document. */
export interface ReadPictures {
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Paragraph[];
  readonly pages: number;
  /** Pictures of no format that can be read. */
  readonly skipped: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Pictures (PNG, JPEG, TIFF of any number of pages), one after the other the pages of a document → its text as
 * recognised, offline. Boxes are in pixels. The confidence of each page is a diagnostic.
 * @throws UnreadableError `corrupt-file`, `too-much-content`
 */
export async function readPictureFiles(pictures: readonly Uint8Array[], options: ReadOptions): Promise<ReadPictures> {
  const files = pictures.map((bytes) => openKnown(bytes, options)).filter((file) => file !== null);
  return { ...(await recognise(files, options)), skipped: pictures.length - files.length };
}

function openKnown(bytes: Uint8Array, { limits }: ReadOptions): PictureFile | null {
  try {
    return openPicture(bytes, limits);
  } catch (error) {
    if (error instanceof UnreadableError && error.code !== 'too-much-content') return null;
    throw error;
  }
}

async function recognise(files: readonly PictureFile[], options: ReadOptions): Promise<Omit<ReadPictures, 'skipped'>> {
  const pages = files.flatMap((file) => Array.from({ length: file.pages }, (_, index) => ({ file, index })));
  if (pages.length > options.limits.maxPages) {
    throw new UnreadableError('too-much-content', `The pictures have more than ${options.limits.maxPages} pages.`);
  }
  const recogniser = createRecogniser();
  const layouts: LayoutPage[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (const [at, { file, index }] of pages.entries()) {
      const { texts, rulings, confidence } = await recogniser.recognise(file.unpack(index), guessResolution(file));
      layouts.push({ number: at + 1, ...measurePage(texts), texts, asides: [], rulings });
      diagnostics.push(describeConfidence(at + 1, confidence));
      options.onProgress?.({ page: at + 1, pages: pages.length });
    }
  } finally {
    await recogniser.stop();
  }
  return { ...rebuildText(layouts), pages: pages.length, diagnostics };
}

/**
 * A scanned or photographed notice → its text as recognised, as `readPictureFiles` says.
 * @throws UnreadableError `unsupported-format`, `corrupt-file`, `too-much-content`, `no-text`
 */
export async function readImage(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const file = openPicture(bytes, options.limits);
  const { paragraphs, furniture, pages, diagnostics } = await recognise([file], options);
  if (paragraphs.length === 0) throw new UnreadableError('no-text', 'No text was recognised in the picture.');
  return { format: 'image', mediaType: file.mediaType, paragraphs, furniture, pages, ocr: true, diagnostics };
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
