import type { LayoutHints } from '../../text/index.js';
import type { HtmlElement } from './html-tree.js';

/** A cell of a table row before the row's text is joined. */
export interface BlockCell {
  readonly text: string;
  readonly column: number;
}

/** A paragraph of the page and where it stands in it. */
export interface Block {
  readonly text: string;
  readonly hints: LayoutHints;
  /** The innermost block element around it (for a table row, its <tr>). */
  readonly owner: HtmlElement;
  /** How many of its non-blank characters are inside links to other pages. */
  readonly linkLength: number;
  /** Whether a link leads to a file (an annex, not navigation). */
  readonly linksToFile: boolean;
  readonly cells?: readonly BlockCell[];
  readonly table?: number;
}

/** Non-blank characters of a text. */
export function countVisible(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** Whether most of a block is links to other pages. */
export function isMostlyLinks(block: Block): boolean {
  return !block.linksToFile && block.linkLength * 2 > countVisible(block.text);
}
