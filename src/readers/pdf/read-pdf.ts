import { UnreadableError, type Diagnostic, type Paragraph, type SourceText } from '../../text/index.js';
import { createRecogniser, type Recogniser } from '../ocr/index.js';
import { rebuildText, type LayoutPage } from '../page/index.js';
import type { ReadOptions } from '../read-options.js';
import type { PdfEngine, PdfFile } from './engine.js';
import { pdfium } from './pdfium/index.js';
import { placeNotes } from './place-notes.js';
import { hasGlyphsWithoutText, needsRecognition, recognisePage } from './recognise-page.js';

/** The second engine, loaded only where it is needed: it takes long to start. */
const loadSecond = async (): Promise<PdfEngine> => (await import('./pdf-parse/index.js')).pdfParse;

/**
 * A PDF → its paragraphs. PDFium reads it; pdf-parse is asked where that finds the file damaged, or glyphs without text.
 * Pages that are pictures are drawn and recognised; where that fails too a diagnostic says so. Boxes are in points from
 * the top left corner of the page as it is shown.
 * @throws UnreadableError `encrypted-file`, `corrupt-file`, `too-much-content`, `no-text`
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  try {
    return await readWith(pdfium, bytes, options, loadSecond);
  } catch (error) {
    if (!(error instanceof UnreadableError) || error.code !== 'corrupt-file') throw error;
    return readWith(await loadSecond(), bytes, options);
  }
}

/** Reads a PDF with one engine, and with `second` the pages on which it finds glyphs without text. */
export async function readWith(
  engine: PdfEngine,
  bytes: Uint8Array,
  options: ReadOptions,
  second?: () => Promise<PdfEngine>,
): Promise<SourceText> {
  const file = await engine.open(bytes, options.limits);
  const opened = [file];
  const openSecond = async (): Promise<PdfFile | null> => {
    if (second === undefined) return null;
    const [, before] = opened;
    if (before !== undefined) return before;
    const other = await (await second()).open(bytes, options.limits);
    opened.push(other);
    return other;
  };
  try {
    return await readFile(file, openSecond, options);
  } catch (error) {
    // Damage deep inside a file shows only when its pages are read.
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError('corrupt-file', 'The PDF is damaged: a page cannot be read.', { cause: error });
  } finally {
    for (const one of opened) await one.close();
  }
}

async function readFile(
  file: PdfFile,
  openSecond: () => Promise<PdfFile | null>,
  options: ReadOptions,
): Promise<SourceText> {
  const { pages } = file;
  if (pages > options.limits.maxPages) {
    throw new UnreadableError('too-much-content', `The PDF has more than ${options.limits.maxPages} pages.`);
  }
  const recogniser = createRecogniser();
  try {
    const { layouts, comments, ocr, diagnostics } = await readPages({ file, openSecond, recogniser }, options);
    const { paragraphs, furniture: setAside } = rebuildText(layouts);
    const furniture = [...setAside, ...comments].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
    if (paragraphs.length === 0) throw new UnreadableError('no-text', 'No text can be read from the PDF.');
    return { format: 'pdf', mediaType: 'application/pdf', paragraphs, furniture, pages, ocr, diagnostics };
  } finally {
    await recogniser.stop();
  }
}

interface Means {
  readonly file: PdfFile;
  readonly openSecond: () => Promise<PdfFile | null>;
  readonly recogniser: Recogniser;
}

interface ReadPages {
  readonly layouts: readonly LayoutPage[];
  readonly comments: readonly Paragraph[];
  readonly ocr: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

async function readPages(means: Means, { limits, onProgress }: ReadOptions): Promise<ReadPages> {
  const layouts: LayoutPage[] = [];
  const comments: Paragraph[] = [];
  const diagnostics: Diagnostic[] = [];
  const { pages } = means.file;
  let ocr = false;
  let length = 0;
  for (let number = 1; number <= pages; number += 1) {
    const page = await readPage(means, number, limits.maxImagePixels);
    layouts.push(page.layout);
    comments.push(...page.comments);
    diagnostics.push(...page.diagnostics);
    ocr ||= page.recognised;
    length += page.layout.texts.reduce((sum, text) => sum + text.text.length, 0);
    if (length > limits.maxTextLength) {
      throw new UnreadableError('too-much-content', `The PDF has more than ${limits.maxTextLength} characters.`);
    }
    onProgress?.({ page: number, pages });
  }
  return { layouts, comments, ocr, diagnostics };
}

async function readPage({ file, openSecond, recogniser }: Means, number: number, maxPixels: number) {
  let page = await file.readPage(number);
  if (hasGlyphsWithoutText(page)) {
    const other = await (await openSecond().catch(() => null))?.readPage(number).catch(() => null);
    if (other !== null && other !== undefined && !hasGlyphsWithoutText(other) && other.layout.texts.length > 0) {
      page = other;
    }
  }
  if (!needsRecognition(page)) return { ...placeNotes(page), recognised: false };
  const { layout, recognised, diagnostics } = await recognisePage(file, page.layout, recogniser, maxPixels);
  // A field's value may be drawn with the page, and is recognised then.
  const text = layout.texts.map((run) => run.text).join('');
  const placed = placeNotes({ layout, notes: page.notes.filter((note) => !text.includes(note.text)) });
  return { ...placed, recognised, diagnostics: [...diagnostics, ...placed.diagnostics] };
}
