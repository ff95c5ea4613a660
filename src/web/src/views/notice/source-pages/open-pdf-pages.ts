import {
  getDocument,
  GlobalWorkerOptions,
  Util,
  VerbosityLevel,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { narrowBoxes, type Glyph } from './narrow-boxes';
import type { DrawnPage, SourcePages } from './source-pages';

/** Where the build puts pdf.js's own files (vite.config.ts): the page fetches nothing from anywhere else. */
const FILES = '/pdf';
/** Letters about half as wide as a Chinese character; inside a run its width is shared out by this. */
const NARROW = /[\u0020-\u02ff]/u;

GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens a PDF with pdf.js, in its worker. Rejects where it cannot be opened. */
export async function openPdfPages(url: string): Promise<SourcePages> {
  const loading = getDocument({
    url,
    cMapUrl: `${FILES}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${FILES}/fonts/`,
    // The content security policy compiles no WebAssembly: pictures are unpacked by the decoder's plain script.
    wasmUrl: `${FILES}/decoders/`,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const file = await loading.promise;
  return {
    count: file.numPages,
    draw: async (page, wanted) => drawPage(await file.getPage(page), wanted),
    narrow: async (page, boxes, words) => narrowBoxes(boxes, words, await listGlyphs(await file.getPage(page))),
    close: () => void loading.destroy(),
  };
}

async function drawPage(page: PDFPageProxy, wanted: number): Promise<DrawnPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: wanted / width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  await page.render({ canvas, viewport, background: 'white' }).promise;
  return { canvas, width, height };
}

async function listGlyphs(page: PDFPageProxy): Promise<readonly Glyph[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const place = Util.transform(transform, item.transform) as number[];
    let x = place[4] ?? 0;
    const characters = Array.from(item.str);
    const shares = characters.map((character) => (NARROW.test(character) ? 1 : 2));
    const unit = item.width / shares.reduce((sum, share) => sum + share, 0);
    return characters.map((text, index): Glyph => {
      const width = unit * (shares[index] ?? 0);
      x += width;
      return { text, x: x - width, width, baseline: place[5] ?? 0 };
    });
  });
}
