import { type DrawnPage, POINTS_AN_INCH } from '../engine.js';
import { readBounds } from './page-bounds.js';
import type { Pdfium } from './start-pdfium.js';

const WHITE = 0xffffffff;
/** fpdfview.h: a byte a pixel; notes and form fields are drawn too. */
const GREY = 1;
const WITH_NOTES = 0x01;

/** Draws an open page as it is shown; null where there is no memory for it. */
export function drawPdfiumPage(pdfium: Pdfium, page: number, resolution: number, maxPixels: number): DrawnPage | null {
  const { calls, memory } = pdfium;
  const { left, top, right, bottom } = readBounds(pdfium, page);
  const onSide = calls.FPDFPage_GetRotation(page) % 2 === 1;
  const [across, upright] = onSide ? [top - bottom, right - left] : [right - left, top - bottom];
  const scale = Math.min(resolution / POINTS_AN_INCH, Math.sqrt(maxPixels / (across * upright)));
  const [width, height] = [Math.max(1, Math.floor(across * scale)), Math.max(1, Math.floor(upright * scale))];
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  if (bitmap === 0) return null;
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_NOTES);
    const stride = calls.FPDFBitmap_GetStride(bitmap);
    const rows = memory.read(calls.FPDFBitmap_GetBuffer(bitmap), stride * height);
    return { pixels: packRows(rows, stride, width, height), width, height, scale };
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
}

/** Rows without what pads them to whole words. */
function packRows(rows: Uint8Array, stride: number, width: number, height: number): Uint8Array {
  if (stride === width) return rows;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) pixels.set(rows.subarray(y * stride, y * stride + width), y * width);
  return pixels;
}
