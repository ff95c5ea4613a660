/** A rectangle on a page: PDF points from the page's top left corner, or pixels for a scanned image. */
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a text stands in the source: paragraph index (0-based) and UTF-16 offsets inside that paragraph.
 * `page` is 1-based and null where the format has no pages; `boxes` says where on the page (PDF, OFD, scans).
 */
export interface Span {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly boxes?: readonly Box[];
}
