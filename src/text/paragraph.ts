import type { Diagnostic } from './diagnostic.js';
import type { Box } from './span.js';

/** The forms a notice is published in. `format` of a record's source is one of these. */
export type SourceFormat = 'docx' | 'doc' | 'pdf' | 'html' | 'txt' | 'ofd' | 'image';

/** What the layout of a paragraph says about its role; only what the format really states, never a guess. */
export interface LayoutHints {
  /** 1-based heading level from a heading style, w:outlineLvl or <h1>…<h6>. */
  readonly headingLevel?: number;
  readonly bold?: boolean;
  readonly centred?: boolean;
  /** Font size in points. */
  readonly fontSize?: number;
  /** First-line indent in points. */
  readonly indent?: number;
  /** How many UTF-16 units at the start of the text are an automatic number the word processor wrote. */
  readonly automaticMarkerLength?: number;
}

/** One cell of a table row: a slice of the row paragraph's text. Empty cells have start = end. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** 0-based grid column of the cell's left edge. */
  readonly column: number;
  /** Merged into the cell above it: empty here, it says what that one says. */
  readonly continues?: true;
}

/** A stretch of a paragraph's text that is printed inside one box (one visual line of a PDF, OFD or scan). */
export interface TextBox {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
}

/**
 * A paragraph as a person sees it: not blank, no white space at either end, no control characters, automatic numbers
 * written out. A table row is one paragraph: its cells' texts joined by `\t`, paragraphs inside a cell by `\n`.
 */
export interface Paragraph {
  readonly text: string;
  /** 1-based page the paragraph starts on; null where the format has no pages. */
  readonly page: number | null;
  readonly hints?: LayoutHints;
  /** Set for a table row only; rows of one table follow each other and share `table`. */
  readonly cells?: readonly Cell[];
  /** Which table of the document (0-based) a row belongs to. */
  readonly table?: number;
  readonly boxes?: readonly TextBox[];
}

/** What a reader makes of a file. */
export interface SourceText {
  readonly format: SourceFormat;
  readonly mediaType: string;
  readonly paragraphs: readonly Paragraph[];
  /**
   * What the reader itself knows to be no part of the notice, in document order: running heads, page numbers,
   * headers, footers, footnotes, comments, a portal page's navigation and its 发布时间/来源 line.
   */
  readonly furniture: readonly Paragraph[];
  readonly pages: number | null;
  readonly ocr: boolean;
  readonly diagnostics: readonly Diagnostic[];
}
