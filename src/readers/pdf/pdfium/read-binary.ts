import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const PATH = '@embedpdf/pdfium/pdfium.wasm';

/** PDFium as the installed package carries it: read from the package's folder, as the recognition model is. Nothing is fetched. */
export function readBinary(): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(PATH));
}
