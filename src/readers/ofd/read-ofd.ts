import { setImmediate } from 'node:timers/promises';
import { UnreadableError, type Diagnostic, type SourceText } from '../../text/index.js';
import { rebuildText, type LayoutPage } from '../layout/index.js';
import type { ReadOptions } from '../read-options.js';
import { openZip } from '../zip/index.js';
import { readCatalogue } from './read-catalogue.js';
import { createPageReader } from './read-ofd-page.js';

/**
 * An OFD (GB/T 33190-2016, the national format of official documents) → its paragraphs, rebuilt from the places of its
 * text as a PDF's are. Signatures, seals and annotations are no part of the text. Boxes are in points.
 * @throws UnreadableError `encrypted-file`, `corrupt-file`, `nesting-too-deep`, `too-much-content`, `no-text`
 */
export async function readOfd(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const { limits, onProgress } = options;
  const zip = openZip(bytes, limits);
  const catalogue = readCatalogue(zip, limits);
  const readPage = createPageReader(zip, catalogue, limits);
  const pages = catalogue.pages.length;
  const layouts: LayoutPage[] = [];
  const diagnostics: Diagnostic[] = [];
  let length = 0;
  for (let index = 0; index < pages; index += 1) {
    const layout = readPage(index);
    layouts.push(layout);
    length += layout.texts.reduce((sum, text) => sum + text.text.length, 0);
    if (length > limits.maxTextLength) {
      throw new UnreadableError('too-much-content', `The OFD has more than ${limits.maxTextLength} characters.`);
    }
    if (layout.texts.length === 0) {
      const message = `Page ${layout.number} holds no text objects.`;
      diagnostics.push({ code: 'page-without-text', severity: 'warning', message });
    }
    onProgress?.({ page: index + 1, pages });
    // Lets the caller's messages through between pages: everything else here is synchronous.
    await setImmediate();
  }
  const { paragraphs, furniture } = rebuildText(layouts);
  if (paragraphs.length === 0) throw new UnreadableError('no-text', 'The OFD holds no text.');
  return { format: 'ofd', mediaType: 'application/ofd', paragraphs, furniture, pages, ocr: false, diagnostics };
}
