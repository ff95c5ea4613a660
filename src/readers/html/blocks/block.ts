import type { LayoutHints, Paragraph } from '../../../text/index.js';
import type { HtmlElement } from '../page/html-tree.js';

/** A paragraph of the page and where it stands in it. */
export interface ArticleBlock {
  readonly text: string;
  readonly hints: LayoutHints;
  /** The innermost block element around it (for a table row, its <tr>). */
  readonly owner: HtmlElement;
  /** How many of its non-blank characters are inside links to other pages. */
  readonly linkLength: number;
  /** Whether a link leads to a file (an annex, not navigation). */
  readonly linksToFile: boolean;
  /** Whether a <br>, or a line's end where those count, parts it from the paragraph before. */
  readonly afterBreak: boolean;
  /** Whether white space that shows stands before it. */
  readonly indented: boolean;
  /** Set for a row of a data table. */
  readonly row?: Paragraph;
}

/** Non-blank characters of a text. */
export function countVisible(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** Whether most of a block is links to other pages. */
export function isMostlyLinks(block: ArticleBlock): boolean {
  return !block.linksToFile && block.linkLength * 2 > countVisible(block.text);
}
