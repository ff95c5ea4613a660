import type { GreyPicture } from '../ocr/index.js';
import type { LayoutPage } from '../page/index.js';
import type { ReadLimits } from '../read-options.js';

/** A page with fewer characters than this is looked at more closely: it may be a scan with a digital running head. */
export const FEW_CHARACTERS = 40;
export const POINTS_AN_INCH = 72;

/** A page, and what decides whether its text can be trusted. */
export interface PdfPage {
  readonly layout: LayoutPage;
  /** The page paints a picture. Null where nobody had to look. */
  readonly hasPicture: boolean | null;
  /** The page paints anything at all. Null where nobody had to look. */
  readonly hasMarks: boolean | null;
  /** What is written in its form fields and notes. */
  readonly notes: readonly PdfNote[];
}

/**
 * What stands on a page without being drawn by it: the value of a form field, text typed over the page, the text of a
 * note. Its place is in points from the top left corner of the page as it is shown.
 */
export interface PdfNote {
  readonly kind: 'form-value' | 'typed' | 'comment';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawn page in shades of grey, and how many pixels a point is. */
export interface DrawnPage extends GreyPicture {
  readonly scale: number;
}

/** An open PDF. Pages are numbered from 1. */
export interface PdfFile {
  readonly pages: number;
  /** @throws UnreadableError `corrupt-file`, `too-much-content` */
  readPage(number: number): Promise<PdfPage>;
  /** Draws a page at `resolution` dots an inch within `maxPixels`; null where it cannot be drawn. */
  drawPage(number: number, resolution: number, maxPixels: number): Promise<DrawnPage | null>;
  close(): Promise<void>;
}

/** A library that reads PDFs. All pass one suite: the same paragraphs from the same file. */
export interface PdfEngine {
  readonly name: string;
  /** @throws UnreadableError `encrypted-file`, `corrupt-file`, `too-much-content` */
  open(bytes: Uint8Array, limits: ReadLimits): Promise<PdfFile>;
}
