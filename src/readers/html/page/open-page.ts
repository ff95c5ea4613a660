import { createCascade, type ElementStyles } from '../styles/cascade-styles.js';
import type { HtmlElement } from './html-tree.js';
import { findPart, type PageParts } from './page-parts.js';
import { createHtmlParser } from './parse-html.js';
import type { ParsedNode } from './parse-html.js';
import { readHead } from './read-head.js';
import { parseStyleSheet } from '../styles/style-sheet.js';

/** A parsed page with what its style sheets say of its elements. */
export interface OpenedPage {
  readonly document: ParsedNode;
  readonly titles: readonly string[];
  readonly styleOf: (element: HtmlElement) => ElementStyles;
}

export interface PageOpener {
  readonly openPage: (html: string) => OpenedPage;
  /** The page in a frame, by the frame's attributes; null where it is not at hand or another frame shows it: a page may hold itself. */
  readonly openFrame: (frame: ParsedNode, attributes: ReadonlyMap<string, string>) => OpenedPage | null;
  readonly framePages: () => readonly OpenedPage[];
}

/** Opens a page and, as they are asked for, those in its frames; one bound for all. */
export function createPageOpener(parts: PageParts, maxDepth: number): PageOpener {
  const parseHtml = createHtmlParser(maxDepth);
  const comparisons = { count: 0 };
  const frames = new Map<ParsedNode, OpenedPage | null>();
  const shown = new Set<string>();
  const openPage = (html: string): OpenedPage => {
    const document = parseHtml(html);
    const { titles, styleSheets } = readHead(document, maxDepth, parts);
    return { document, titles, styleOf: createCascade(styleSheets.flatMap(parseStyleSheet), comparisons) };
  };
  const openFrame: PageOpener['openFrame'] = (frame, attributes) => {
    const known = frames.get(frame);
    if (known !== undefined) return known;
    const html = attributes.get('srcdoc') ?? findPart(parts.pages, attributes.get('src'), parts.location);
    const page = html === undefined || shown.has(html) ? null : openPage(html);
    if (html !== undefined) shown.add(html);
    frames.set(frame, page);
    return page;
  };
  return { openPage, openFrame, framePages: () => [...frames.values()].filter((page) => page !== null) };
}
