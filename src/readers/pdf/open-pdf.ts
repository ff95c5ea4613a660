import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableError } from '../../text/index.js';

/**
 * pdf.js itself rather than pdf-parse around it: pdf-parse 2.4.5 wraps this very version, but hands out text without
 * positions, and a paragraph cannot be told from a line without them. The legacy build is the one for Node.
 */
export function loadPdfjs() {
  loading ??= importPdfjs();
  return loading;
}

let loading: ReturnType<typeof importPdfjs> | undefined;

const nativePush = Object.getOwnPropertyDescriptor(Array.prototype, 'push');

/**
 * The legacy build, and its worker half which it loads with the first document, replace Array.prototype.push of the whole
 * process by a slow one, for arrays of more than 2³² items. The engine's own is put back: a third of the time to read a
 * PDF went there.
 */
function restorePush(): void {
  if (nativePush !== undefined) Object.defineProperty(Array.prototype, 'push', nativePush);
}

async function importPdfjs() {
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    restorePush();
  }
}

/** The folder of pdf.js: its character maps (CJK fonts without embedded maps), standard fonts and image decoders. */
function findPdfjs(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

/**
 * Opens a PDF. All maps and fonts come from the installed package: nothing is fetched, no font of the machine is used,
 * no code of the file is compiled.
 * @throws UnreadableError `encrypted-file` when a password is needed; `corrupt-file`
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await loadPdfjs();
  const root = findPdfjs();
  try {
    return await pdfjs.getDocument({
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
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    throw explain(error);
  } finally {
    restorePush();
  }
}

/** pdf.js's class names are minified; only `name` tells its errors apart. */
function explain(error: unknown): UnreadableError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new UnreadableError('encrypted-file', 'The PDF is protected by a password.', { cause: error });
  }
  return new UnreadableError('corrupt-file', 'The PDF is damaged: it cannot be opened.', { cause: error });
}
