import { foldText } from '../../../text/index.js';
import { countVisible, type ArticleBlock } from '../blocks/block.js';
import type { PageTree } from './build-tree.js';
import { invisibleElements } from './element-kinds.js';
import { isNoticeLike } from '../article/furniture-patterns.js';
import type { ParsedNode } from './parse-html.js';

/**
 * How many times as much of a notice must be hidden as is seen. Smaller: the older version of a notice, folded away, is
 * read with the new one; larger: an article with a long summary above it stays hidden.
 */
const HIDDEN_TIMES = 4;

function weigh(text: string): number {
  return isNoticeLike(foldText(text.trim())) ? countVisible(text) : 0;
}

/** Characters in texts that read like a notice. Elements that never show text are left out. */
function weighNode(node: ParsedNode, depth: number): number {
  if (invisibleElements.has(node.nodeName.toLowerCase()) || depth < 0) return 0;
  let weight = 0;
  let own = '';
  for (const child of node.childNodes) {
    if (child.nodeName === '#text') own += child.textContent;
    else weight += weighNode(child, depth - 1);
  }
  return weight + weigh(own);
}

/**
 * The hidden element that a script shows when the page is loaded, if there is one: WeChat writes its articles as
 * `<div id="js_content" style="visibility: hidden; opacity: 0">`. Told by what a reader would be left with: nearly none
 * of the notice is seen, and the element holds it. A hidden copy of what is seen, as for printing, is none.
 */
export function findHiddenArticle(
  tree: PageTree,
  blocks: readonly ArticleBlock[],
  maxDepth: number,
): ParsedNode | null {
  if (tree.hidden.length === 0) return null;
  const seen = blocks.reduce((sum, block) => sum + weigh(block.text), 0);
  let heaviest: ParsedNode | null = null;
  let most = seen * HIDDEN_TIMES;
  for (const node of tree.hidden) {
    const weight = weighNode(node, maxDepth);
    if (weight <= most) continue;
    heaviest = node;
    most = weight;
  }
  return heaviest;
}
