import type { Matrix } from '../straight-lines.js';
import type { Pdfium } from './start-pdfium.js';

/** The part of a page's space that is shown. */
export interface PageBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function readBounds({ calls, memory, scratch }: Pdfium, page: number): PageBounds {
  calls.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) => memory.float32(scratch + at));
  return { left, top, right, bottom };
}

/** From the page's space, y upwards, to the page, y downwards from its top left corner. */
export function toPageFrom({ left, top }: PageBounds): Matrix {
  return [1, 0, 0, -1, -left, top];
}
