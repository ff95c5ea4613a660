import { UnreadableError } from '../../../text/index.js';
import type { ReadLimits } from '../../read-options.js';
import type { PdfEngine, PdfFile } from '../engine.js';
import { drawPdfiumPage } from './draw-pdfium-page.js';
import { createFormReader } from './read-notes.js';
import { type KnownDocument, readPdfiumPage } from './read-pdfium-page.js';
import { type Pdfium, returnPdfium, takePdfium } from './start-pdfium.js';

/** fpdfview.h: why a file was not opened. */
const [PASSWORD, SECURITY] = [4, 5];
/** What PDFium itself and its fonts take. */
const OWN_MEMORY = 48 * 1024 * 1024;
/** Bytes of memory an inflated byte may cost: objects are larger than what describes them. Larger: bombs cost more; smaller: pages of many drawings are refused. */
const MEMORY_A_BYTE = 4;

/** PDFium, the engine PDFs are read with first. */
export const pdfium: PdfEngine = { name: 'PDFium', open: openPdfium };

async function openPdfium(bytes: Uint8Array, limits: ReadLimits): Promise<PdfFile> {
  const engine = await takePdfium(OWN_MEMORY + bytes.length + MEMORY_A_BYTE * limits.maxInflatedBytes);
  const run = guard(engine);
  const { calls, memory } = engine;
  const address = run(() => calls.malloc(Math.max(1, bytes.length)));
  memory.write(address, bytes);
  const document = run(() => calls.FPDF_LoadMemDocument(address, bytes.length, 0));
  const forms = createFormReader(engine, document);
  const close = (): Promise<void> => {
    if (!run.broken()) {
      forms.close();
      if (document !== 0) calls.FPDF_CloseDocument(document);
      calls.free(address);
      returnPdfium(engine);
    }
    return Promise.resolve();
  };
  if (document === 0) {
    const reason = calls.FPDF_GetLastError();
    await close();
    throw explain(reason);
  }
  const known: KnownDocument = { fonts: new Map(), forms };
  const withPage = <Result>(number: number, use: (page: number) => Result): Promise<Result> =>
    new Promise((resolve) => {
      const result = run(() => {
        const page = calls.FPDF_LoadPage(document, number - 1);
        if (page === 0) throw new UnreadableError('corrupt-file', `Page ${number} of the PDF is damaged.`);
        const read = use(page);
        calls.FPDF_ClosePage(page);
        return read;
      });
      resolve(result);
    });
  return {
    pages: calls.FPDF_GetPageCount(document),
    readPage: (number) => withPage(number, (page) => readPdfiumPage(engine, page, number, known)),
    drawPage: (number, resolution, maxPixels) =>
      withPage(number, (page) => drawPdfiumPage(engine, page, resolution, maxPixels)),
    close,
  };
}

function explain(reason: number): UnreadableError {
  if (reason === PASSWORD || reason === SECURITY) {
    return new UnreadableError('encrypted-file', 'The PDF is protected by a password.');
  }
  return new UnreadableError('corrupt-file', 'The PDF is damaged: it cannot be opened.');
}

/** Runs calls; what aborts them leaves the engine's memory in no state to go on with, for this file or another. */
function guard(engine: Pdfium) {
  let broken = false;
  const run = <Result>(call: () => Result): Result => {
    if (broken) throw new UnreadableError('corrupt-file', 'The PDF is damaged.');
    try {
      return call();
    } catch (error) {
      if (error instanceof UnreadableError) throw error;
      broken = true;
      if (engine.exhausted) {
        throw new UnreadableError('too-much-content', 'The PDF unpacks to more than is allowed.', { cause: error });
      }
      throw new UnreadableError('corrupt-file', 'The PDF is damaged: a page cannot be read.', { cause: error });
    }
  };
  return Object.assign(run, { broken: () => broken });
}
