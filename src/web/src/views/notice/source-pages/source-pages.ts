import type { Box } from '../../../../../api/contract/answers.js';

/** A page drawn, and its size in the units boxes are given in: points of a PDF, pixels of a picture. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

/** A stretch of a paragraph, as the page is asked to mark it: the whole paragraph, and where in it. */
export interface MarkedWords {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

/** The pages of a notice's file as they were printed: a PDF or a scanned picture. */
export interface SourcePages {
  readonly count: number;
  /** Draws a page (1-based), about `width` device pixels wide. */
  readonly draw: (page: number, width: number) => Promise<DrawnPage>;
  /** The boxes of whole lines on one page → those of the marked words alone, where the page can tell. */
  readonly narrow: (page: number, boxes: readonly Box[], words: MarkedWords) => Promise<readonly Box[]>;
  readonly close: () => void;
}
