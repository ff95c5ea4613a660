import { setImmediate } from 'node:timers/promises';
import { UnreadableError, type Diagnostic, type SourceText } from '../../text/index.js';
import { rebuildText, type LayoutPage } from '../page/index.js';
import { createRecogniser, describeConfidence, type Recogniser } from '../ocr/index.js';
import type { ReadLimits, ReadOptions } from '../read-options.js';
import { openZip, type ZipPackage } from '../zip/index.js';
import { readCatalogue } from './read-catalogue.js';
import { createPageReader } from './read-ofd-page.js';
import { type DrawnPicture, recognisePictures } from './recognise-pictures.js';

/** A page with fewer characters than this is one of pictures with a running head: they are recognised. */
const FEW_CHARACTERS = 40;

/**
 * An OFD (GB/T 33190-2016, the national format of official documents) → its paragraphs, rebuilt from the places of its
 * text as a PDF's are. Pages of pictures, as scanned 公文 have, are recognised. Signatures, seals and annotations are no
 * part of the text. Boxes are in points.
 * @throws UnreadableError `encrypted-file`, `corrupt-file`, `nesting-too-deep`, `too-much-content`, `no-text`
 */
export async function readOfd(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const zip = openZip(bytes, options.limits);
  const recogniser = createRecogniser();
  try {
    const { layouts, ocr, diagnostics } = await readPages(zip, options, recogniser);
    const { paragraphs, furniture } = rebuildText(layouts);
    if (paragraphs.length === 0) throw new UnreadableError('no-text', 'The OFD holds no text.');
    const pages = layouts.length;
    return { format: 'ofd', mediaType: 'application/ofd', paragraphs, furniture, pages, ocr, diagnostics };
  } finally {
    await recogniser.stop();
  }
}

async function readPages(
  zip: ZipPackage,
  { limits, onProgress }: ReadOptions,
  recogniser: Recogniser,
): Promise<{ layouts: LayoutPage[]; ocr: boolean; diagnostics: Diagnostic[] }> {
  const catalogue = readCatalogue(zip, limits);
  const readPage = createPageReader(zip, catalogue, limits);
  const pages = catalogue.pages.length;
  const layouts: LayoutPage[] = [];
  const diagnostics: Diagnostic[] = [];
  let ocr = false;
  let length = 0;
  for (let index = 0; index < pages; index += 1) {
    const { layout: drawn, pictures } = readPage(index);
    const read = await readPictures(zip, drawn, pictures, recogniser, limits);
    layouts.push(read.layout);
    diagnostics.push(...read.diagnostics);
    ocr ||= read.recognised;
    length += countCharacters(read.layout);
    if (length > limits.maxTextLength) {
      throw new UnreadableError('too-much-content', `The OFD has more than ${limits.maxTextLength} characters.`);
    }
    onProgress?.({ page: index + 1, pages });
    // Lets the caller's messages through between pages: everything else here is synchronous.
    await setImmediate();
  }
  return { layouts, ocr, diagnostics };
}

/** The page with what its pictures say added, where it has next to no text of its own. */
async function readPictures(
  zip: ZipPackage,
  layout: LayoutPage,
  pictures: readonly DrawnPicture[],
  recogniser: Recogniser,
  limits: ReadLimits,
): Promise<{ layout: LayoutPage; recognised: boolean; diagnostics: Diagnostic[] }> {
  const few = countCharacters(layout) < FEW_CHARACTERS;
  const read = few && pictures.length > 0 ? await recognisePictures(zip, pictures, recogniser, limits) : null;
  const texts = [...layout.texts, ...(read?.texts ?? [])];
  const rulings = [...layout.rulings, ...(read?.rulings ?? [])];
  const parameters = { page: layout.number };
  const warn = (message: string): Diagnostic => ({
    code: 'page-without-text',
    severity: 'warning',
    message,
    parameters,
  });
  const diagnostics = (read?.faults ?? []).map((fault) => warn(`Part of page ${layout.number} is unread: ${fault}.`));
  const recognised = texts.length > layout.texts.length;
  if (recognised) diagnostics.push(describeConfidence(layout.number, read?.confidence ?? 0));
  else if (texts.length === 0) diagnostics.push(warn(`Page ${layout.number} shows no text that could be read.`));
  return { layout: { ...layout, texts, rulings }, recognised, diagnostics };
}

function countCharacters(layout: LayoutPage): number {
  return layout.texts.reduce((sum, text) => sum + text.text.length, 0);
}
