import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableError, type Diagnostic, type SourceText } from '../../text/index.js';
import { rebuildText, type LayoutPage } from '../page/index.js';
import { createRecogniser } from '../ocr/index.js';
import type { ReadOptions } from '../read-options.js';
import { openPdf } from './open-pdf.js';
import { readPage, type FontWeights } from './read-page.js';
import { needsRecognition, recognisePage } from './recognise-page.js';

/**
 * A PDF → its paragraphs. Pages without text are recognised from their picture; where that fails too a diagnostic says
 * so. Boxes are in points from the page's top left corner.
 * @throws UnreadableError `encrypted-file`, `corrupt-file`, `too-much-content`, `no-text`
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > options.limits.maxPages) {
      throw new UnreadableError('too-much-content', `The PDF has more than ${options.limits.maxPages} pages.`);
    }
    const { layouts, ocr, diagnostics } = await readPages(document, options);
    const { paragraphs, furniture } = rebuildText(layouts);
    if (paragraphs.length === 0) throw new UnreadableError('no-text', 'No text can be read from the PDF.');
    const pages = document.numPages;
    return { format: 'pdf', mediaType: 'application/pdf', paragraphs, furniture, pages, ocr, diagnostics };
  } catch (error) {
    // Damage deep inside a file shows only when its pages are read.
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError('corrupt-file', 'The PDF is damaged: a page cannot be read.', { cause: error });
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPages(
  document: PDFDocumentProxy,
  { limits, onProgress }: ReadOptions,
): Promise<{ layouts: LayoutPage[]; ocr: boolean; diagnostics: Diagnostic[] }> {
  const layouts: LayoutPage[] = [];
  const diagnostics: Diagnostic[] = [];
  const weights: FontWeights = new Map();
  const recogniser = createRecogniser();
  let ocr = false;
  let length = 0;
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await getPage(document, number);
      const read = await readPage(page, weights);
      let { layout } = read;
      if (needsRecognition(read)) {
        const result = await recognisePage(document, page, layout, recogniser, limits.maxImagePixels);
        layout = result.layout;
        ocr ||= result.recognised;
        diagnostics.push(...result.diagnostics);
      }
      layouts.push(layout);
      length += layout.texts.reduce((sum, text) => sum + text.text.length, 0);
      if (length > limits.maxTextLength) {
        throw new UnreadableError('too-much-content', `The PDF has more than ${limits.maxTextLength} characters.`);
      }
      page.cleanup();
      onProgress?.({ page: number, pages: document.numPages });
    }
  } finally {
    await recogniser.stop();
  }
  return { layouts, ocr, diagnostics };
}

async function getPage(document: PDFDocumentProxy, number: number) {
  try {
    return await document.getPage(number);
  } catch (error) {
    throw new UnreadableError('corrupt-file', `Page ${number} of the PDF is damaged.`, { cause: error });
  }
}
