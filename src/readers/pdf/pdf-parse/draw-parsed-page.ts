import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { turnGrey } from '../../ocr/index.js';
import { type DrawnPage, POINTS_AN_INCH } from '../engine.js';

/** What is used of pdf.js's canvas; its own types name a browser's. */
interface Target {
  readonly canvas: unknown;
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

interface CanvasFactory {
  create(width: number, height: number): Target;
  destroy(target: Target): void;
}

/** Draws one page with pdf.js's own canvas, within `maxPixels`. Null where this machine has no canvas. */
export async function drawParsedPage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  resolution: number,
  maxPixels: number,
): Promise<DrawnPage | null> {
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(resolution / POINTS_AN_INCH, Math.sqrt(maxPixels / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const width = Math.max(1, Math.floor(viewport.width));
  const height = Math.max(1, Math.floor(viewport.height));
  const factory = document.canvasFactory as CanvasFactory;
  try {
    const target = factory.create(width, height);
    await page.render({ canvas: target.canvas, canvasContext: target.context, viewport, background: 'white' }).promise;
    const pixels = target.context.getImageData(0, 0, width, height).data;
    factory.destroy(target);
    return { ...turnGrey({ pixels, width, height }), scale };
  } catch {
    // The canvas is an optional binary of pdf.js; a broken picture throws here as well. Either way the page stays unread, loudly.
    return null;
  }
}
