import type { SourceText } from '../text/index.js';

/** Bounds on what one file may cost. A file past one of them is refused, never read in part. */
export interface ReadLimits {
  /** Bytes one file may inflate to in all, over every part that is read (ZIP parts, PDF and OFD streams). */
  readonly maxInflatedBytes: number;
  /** Entries a ZIP package may list. */
  readonly maxZipEntries: number;
  /** Open elements at once in an XML or HTML part. */
  readonly maxXmlDepth: number;
  /** Pages of a PDF, OFD or multi-page image. */
  readonly maxPages: number;
  /** UTF-16 units of text in all paragraphs together. */
  readonly maxTextLength: number;
  /** Pixels of one image, or of one page drawn for recognition. */
  readonly maxImagePixels: number;
}

/** What a reader is told besides the bytes. */
export interface ReadOptions {
  readonly limits: ReadLimits;
  /** Reads a document that stands inside another; where left out, such documents are passed over, and said to be. */
  readonly readEmbedded?: (bytes: Uint8Array, fileName: string) => Promise<SourceText>;
  /** Called after each page by readers that go page by page; pages are 1-based. */
  readonly onProgress?: (progress: { readonly page: number; readonly pages: number }) => void;
}

/** A notice of 300,000 characters is about 10 MB of WordprocessingML. Larger: bombs cost more memory; smaller: long ledgers are refused. */
const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

/** A document with a thousand pictures has some 1,100 parts. Larger: a directory of millions of names fits in memory first. */
const MAX_ZIP_ENTRIES = 10_000;

/** A table nested ten deep inside content controls is about 100 elements deep. Larger only helps attackers; smaller refuses such tables. */
const MAX_XML_DEPTH = 256;

/** The longest notices known have under 100 pages. Larger: a file of empty pages keeps a worker busy until its time limit. */
const MAX_PAGES = 2_000;

/** Six times a ledger of 300,000 characters. Larger: two million short lines fill the memory of a worker; smaller: such ledgers are refused. */
const MAX_TEXT_LENGTH = 2_000_000;

/** An A3 page scanned at 600 dpi has 70 million pixels. Larger: one image fills the worker's memory (4 bytes a pixel). */
const MAX_IMAGE_PIXELS = 80_000_000;

/** The bounds used where the caller gives none. */
export const defaultReadLimits: ReadLimits = {
  maxInflatedBytes: MAX_INFLATED_BYTES,
  maxZipEntries: MAX_ZIP_ENTRIES,
  maxXmlDepth: MAX_XML_DEPTH,
  maxPages: MAX_PAGES,
  maxTextLength: MAX_TEXT_LENGTH,
  maxImagePixels: MAX_IMAGE_PIXELS,
};
