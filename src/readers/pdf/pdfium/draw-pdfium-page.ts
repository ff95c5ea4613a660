import type { DrawnPage } from '../engine.js';
import { POINTS_AN_INCH } from '../engine.js';
import type { Pdfium } from './start-pdfium.js';

const WHITE = 0xffffffff;
/** fpdfview.h: with notes and form fields; red, green, blue in this order. */
const FLAGS = 0x01 | 0x10;
const WIDTH_OFFSET = 8;

/** Draws an open page as it is shown; null where there is no memory for it. */
export function drawPdfiumPage(
  { calls, memory, scratch }: Pdfium,
  page: number,
  resolution: number,
  maxPixels: number,
): DrawnPage | null {
  calls.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, WIDTH_OFFSET, 12].map((at) => memory.float32(scratch + at));
  const onSide = calls.FPDFPage_GetRotation(page) % 2 === 1;
  const [across, upright] = onSide ? [top - bottom, right - left] : [right - left, top - bottom];
  const scale = Math.min(resolution / POINTS_AN_INCH, Math.sqrt(maxPixels / (across * upright)));
  const [width, height] = [Math.max(1, Math.floor(across * scale)), Math.max(1, Math.floor(upright * scale))];
  const bitmap = calls.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return null;
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
    const stride = calls.FPDFBitmap_GetStride(bitmap);
    const rows = memory.read(calls.FPDFBitmap_GetBuffer(bitmap), stride * height);
    if (stride !== 4 * width) return null;
    // Without an alpha channel the fourth byte says nothing.
    for (let at = 3; at < rows.length; at += 4) rows[at] = 255;
    return { pixels: rows, width, height, scale };
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
}
