import { isShownOnScreen } from '../styles/media-query.js';
import { findPart, type PageParts } from './page-parts.js';
import { readAttributes, type ParsedNode } from './parse-html.js';

/** What a page says of itself, in <head> or, on pages put together badly, elsewhere. */
export interface PageHead {
  /** Text of <title>, before it what names the article alone: `ArticleTitle`, which government sites must carry (GB/T 政府网站标签规范), and `og:title`. */
  readonly titles: readonly string[];
  /** The style sheets of the page that hold on a screen, in order. */
  readonly styleSheets: readonly string[];
}

interface Found {
  readonly parts: PageParts;
  readonly articleTitles: string[];
  readonly titles: string[];
  readonly styleSheets: string[];
}

const ARTICLE_TITLE = /^(?:articletitle|og:title|twitter:title)$/iu;

function noteElement(node: ParsedNode, name: string, found: Found): void {
  if (name === 'title') found.titles.push(node.textContent);
  if (name !== 'meta' && name !== 'style' && name !== 'link') return;
  const attributes = readAttributes(node);
  if (name !== 'meta') {
    const text =
      name === 'style'
        ? node.textContent
        : findPart(found.parts.styleSheets, attributes.get('href'), found.parts.location);
    if (text !== undefined && isShownOnScreen(attributes.get('media') ?? '')) found.styleSheets.push(text);
  } else if (ARTICLE_TITLE.test(attributes.get('name') ?? attributes.get('property') ?? ''))
    found.articleTitles.push(attributes.get('content') ?? '');
}

function visit(node: ParsedNode, found: Found, depth: number): void {
  if (depth < 0) return;
  for (const child of node.childNodes) {
    const name = child.nodeName.toLowerCase();
    noteElement(child, name, found);
    if (name !== 'template' && name !== 'noscript' && name !== 'svg') visit(child, found, depth - 1);
  }
}

/** A parsed document → its titles and style sheets, those it is saved together with among them, as far down as the tree of the page goes. */
export function readHead(document: ParsedNode, maxDepth: number, parts: PageParts): PageHead {
  const found: Found = { parts, articleTitles: [], titles: [], styleSheets: [] };
  visit(document, found, maxDepth);
  return {
    titles: [...found.articleTitles, ...found.titles].filter((title) => title.trim() !== ''),
    styleSheets: found.styleSheets,
  };
}
