import type { Diagnostic } from '../../text/index.js';
import type { LayoutPage, PositionedText } from '../page/index.js';
import { describeConfidence, type Recogniser, scalePage } from '../ocr/index.js';
import { FEW_CHARACTERS, type PdfFile, type PdfPage } from './engine.js';

/** Dots an inch a page is drawn at to be recognised. Larger: slower, no better; smaller: 五号 figures blur. */
const RESOLUTION = 200;
/** Characters no text is made of: private use, replacement, control. A font without a map to Unicode gives only these. */
const NO_CHARACTER = /[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/gu;
/** Share of such characters from which a page's text is not text. Larger: half a page of noise passes; smaller: symbol fonts do not. */
const NOISE_SHARE = 0.3;

/** Does the page show glyphs, and say nothing or noise for their text? */
export function hasGlyphsWithoutText({ layout, hasMarks, hasPicture }: PdfPage): boolean {
  const text = readText(layout);
  if ((text.match(NO_CHARACTER)?.length ?? 0) > NOISE_SHARE * text.length) return true;
  return text.length === 0 && hasMarks === true && hasPicture !== true;
}

/** Must the page be recognised: a picture with next to no text, glyphs without text, or text that is noise? */
export function needsRecognition(page: PdfPage): boolean {
  if (hasGlyphsWithoutText(page)) return true;
  const { length } = readText(page.layout);
  return length < FEW_CHARACTERS && page.hasPicture === true;
}

function readText({ texts }: LayoutPage): string {
  return texts.map((run) => run.text).join('');
}

/** The page with its text recognised, or as it was where that gives no more than the text layer. */
export async function recognisePage(
  file: PdfFile,
  layout: LayoutPage,
  recogniser: Recogniser,
  maxPixels: number,
): Promise<{ layout: LayoutPage; recognised: boolean; diagnostics: Diagnostic[] }> {
  const drawn = await file.drawPage(layout.number, RESOLUTION, maxPixels);
  const read = drawn === null ? null : scalePage(await recogniser.recognise(drawn), 1 / drawn.scale);
  if (drawn !== null && read !== null && countCharacters(read.texts) > countCharacters(layout.texts)) {
    const { texts, rulings, confidence } = read;
    const diagnostics = [describeConfidence(layout.number, confidence)];
    const [width, height] = [drawn.width / drawn.scale, drawn.height / drawn.scale];
    const recognised = { number: layout.number, width, height, texts, asides: layout.asides, rulings };
    return { layout: recognised, recognised: true, diagnostics };
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
