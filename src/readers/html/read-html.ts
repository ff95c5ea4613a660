import { foldText, UnreadableError, type Paragraph, type SourceText } from '../../text/index.js';
import type { ReadOptions } from '../read-options.js';
import { askReadability } from './article/ask-readability.js';
import type { ArticleBlock } from './blocks/block.js';
import { decodeHtml } from './decode-html.js';
import { findArticle, judgeBlocks } from './article/find-article.js';
import { findHeadline } from './article/find-headline.js';
import { findTitle } from './article/find-title.js';
import { noParts, type PageParts } from './page/page-parts.js';
import { seePage } from './page/see-page.js';
import { selectContent } from './article/select-content.js';

function toParagraph({ text, hints, row }: ArticleBlock): Paragraph {
  return row ?? { text, page: null, ...(Object.keys(hints).length === 0 ? {} : { hints }) };
}

function checkText(blocks: readonly ArticleBlock[], maxTextLength: number): void {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length === 0) throw new UnreadableError('no-text', 'the page shows no text');
  if (length > maxTextLength)
    throw new UnreadableError('too-much-content', `the page has more than ${maxTextLength} characters`);
}

/** A page's text (already decoded), with what it is saved together with → its article and what surrounds it. Same results and errors as `readHtml`. */
export function readSavedPage(
  html: string,
  mediaType: string,
  { limits }: ReadOptions,
  parts: PageParts = noParts,
): SourceText {
  const page = seePage(html, limits.maxXmlDepth, parts);
  const { blocks } = page;
  checkText(blocks, limits.maxTextLength);
  const judged = judgeBlocks(blocks, foldText, page.tree.root);
  const article = findArticle(judged, page.tree.root);
  const container = (article.contested ? askReadability(page.document, page.tree) : null) ?? article.container;
  const content = selectContent(judged, container);
  const selected = content.includes(true) ? content : blocks.map(() => true);
  const title = findTitle(judged, selected, page.titles, foldText);
  const headline = findHeadline(judged, selected.indexOf(true), container, page.titles, foldText);
  const belongs = (index: number): boolean =>
    selected[index] === true || headline.has(index) || (title.kind === 'blocks' && title.indexes.has(index));
  return {
    format: 'html',
    mediaType,
    paragraphs: [
      ...(title.kind === 'document' ? [{ text: title.text, page: null, hints: { headingLevel: 1 } }] : []),
      ...blocks.filter((_, index) => belongs(index)).map(toParagraph),
    ],
    furniture: blocks.filter((_, index) => !belongs(index)).map(toParagraph),
    pages: null,
    ocr: false,
    diagnostics: [],
  };
}

/**
 * An HTML page → the article a person came for in `paragraphs`, all else the page shows in `furniture`: navigation, the
 * 发布时间/来源 line, share and print bars, 相关阅读 lists, the footer. Nothing visible is lost; no other file is opened.
 * Throws UnreadableError: `no-text`, `nesting-too-deep`, `too-much-content`.
 */
export function readHtml(bytes: Uint8Array, options: ReadOptions): SourceText {
  return readSavedPage(decodeHtml(bytes), 'text/html', options);
}
