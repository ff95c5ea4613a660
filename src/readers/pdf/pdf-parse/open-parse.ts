import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableError } from '../../../text/index.js';
import type { PdfEngine, PdfFile } from '../engine.js';
import { drawParsedPage } from './draw-parsed-page.js';
import { type FontWeights, readParsedPage } from './read-parsed-page.js';

/**
 * pdf-parse, and pdf.js inside it, the engine PDFs are read with where PDFium fails: it reads damaged files from
 * whatever objects are left of them, and knows other fonts.
 */
export const pdfParse: PdfEngine = { name: 'pdf-parse', open: openParse };

const nativePush = Object.getOwnPropertyDescriptor(Array.prototype, 'push');

/**
 * The legacy build of pdf.js, and its worker half which it loads with the first document, replace Array.prototype.push of
 * the whole process by a slow one, for arrays of more than 2³² items. The engine's own is put back.
 */
function restorePush(): void {
  if (nativePush !== undefined) Object.defineProperty(Array.prototype, 'push', nativePush);
}

async function loadPdfParse() {
  try {
    return await import('pdf-parse');
  } finally {
    restorePush();
  }
}

/** The folder of pdf.js: its character maps (CJK fonts without embedded maps), standard fonts and image decoders. */
function findPdfjs(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

/** pdf-parse hands out text without places; the document they are asked of is not in its published types. */
interface ParsedDocument {
  load(): Promise<PDFDocumentProxy>;
}

/** All maps and fonts come from the installed package: nothing is fetched, no font of the machine is used, no code of the file is run. */
async function openParse(bytes: Uint8Array): Promise<PdfFile> {
  const { PDFParse, VerbosityLevel } = await loadPdfParse();
  const root = findPdfjs();
  const parser = new PDFParse({
    // pdf.js keeps the bytes it is given and refuses a Buffer: it gets a copy of its own.
    data: new Uint8Array(bytes),
    // Without the slash at the end pdf.js throws; without the maps a STSong-Light page reads as empty.
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    wasmUrl: `${root}/wasm/`,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await load(parser as unknown as ParsedDocument);
  const weights: FontWeights = new Map();
  return {
    pages: document.numPages,
    readPage: async (number) => {
      const page = await getPage(document, number);
      try {
        return await readParsedPage(page, weights);
      } finally {
        page.cleanup();
      }
    },
    drawPage: async (number, resolution, maxPixels) =>
      drawParsedPage(document, await getPage(document, number), resolution, maxPixels),
    close: () => parser.destroy(),
  };
}

async function load(parser: ParsedDocument): Promise<PDFDocumentProxy> {
  try {
    return await parser.load();
  } catch (error) {
    throw explain(error);
  } finally {
    restorePush();
  }
}

async function getPage(document: PDFDocumentProxy, number: number) {
  try {
    return await document.getPage(number);
  } catch (error) {
    throw new UnreadableError('corrupt-file', `Page ${number} of the PDF is damaged.`, { cause: error });
  }
}

function explain(error: unknown): UnreadableError {
  if (error instanceof Error && error.name === 'PasswordException') {
    return new UnreadableError('encrypted-file', 'The PDF is protected by a password.', { cause: error });
  }
  return new UnreadableError('corrupt-file', 'The PDF is damaged: it cannot be opened.', { cause: error });
}
