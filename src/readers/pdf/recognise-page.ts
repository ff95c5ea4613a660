import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Diagnostic } from '../../text/index.js';
import type { LayoutPage, PositionedText } from '../layout/index.js';
import { describeConfidence, type Recogniser, scalePage } from '../ocr/index.js';
import { FEW_CHARACTERS, type PdfPage } from './read-page.js';
import { renderPage } from './render-page.js';

/** Characters no text is made of: private use, replacement, control. A font without a map to Unicode gives only these. */
const NO_CHARACTER = /[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/gu;
/** Share of such characters from which a page's text is not text. Larger: half a page of noise passes; smaller: symbol fonts do not. */
const NOISE_SHARE = 0.3;

/** Must the page be recognised: a picture with next to no text, glyphs without text, or text that is noise? */
export function needsRecognition({ layout, hasPicture, hasMarks }: PdfPage): boolean {
  const text = layout.texts.map((run) => run.text).join('');
  if ((text.match(NO_CHARACTER)?.length ?? 0) > NOISE_SHARE * text.length) return true;
  if (text.length === 0) return hasMarks === true;
  return text.length < FEW_CHARACTERS && hasPicture === true;
}

/** The page with its text recognised, or as it was where that gives no more than the text layer. */
export async function recognisePage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  layout: LayoutPage,
  recogniser: Recogniser,
  maxPixels: number,
): Promise<{ layout: LayoutPage; recognised: boolean; diagnostics: Diagnostic[] }> {
  const drawn = await renderPage(document, page, maxPixels);
  const read = drawn === null ? null : scalePage(await recogniser.recognise(drawn), 1 / drawn.scale);
  if (read !== null && countCharacters(read.texts) > countCharacters(layout.texts)) {
    const { texts, rulings, confidence } = read;
    const diagnostics = [describeConfidence(layout.number, confidence)];
    return { layout: { ...layout, texts, rulings }, recognised: true, diagnostics };
  }
  if (layout.texts.length > 0) return { layout, recognised: false, diagnostics: [] };
  const message = `Page ${layout.number} shows marks but no text could be read from it.`;
  return {
    layout,
    recognised: false,
    diagnostics: [{ code: 'page-without-text', severity: 'warning', message, parameters: { page: layout.number } }],
  };
}

function countCharacters(texts: readonly PositionedText[]): number {
  return texts.reduce((sum, run) => sum + run.text.replace(NO_CHARACTER, '').length, 0);
}
