import type { Block } from './block.js';
import { buildTree, type PageTree, type ParsedNode } from './build-tree.js';
import { createCascade } from './cascade-styles.js';
import { collectBlocks } from './collect-blocks.js';
import { parseHtml } from './parse-html.js';
import { readHead } from './read-head.js';
import { findHiddenArticle } from './reveal-article.js';
import { parseStyleSheet } from './style-sheet.js';

/** A hidden article may lie in another hidden element, or be in a few parts. More only helps attackers: each costs a tree. */
const MAX_REVEALED = 4;

/** A page as a reader sees it once its scripts have run. */
export interface SeenPage {
  readonly document: ParsedNode;
  readonly tree: PageTree;
  readonly blocks: readonly Block[];
  readonly titles: readonly string[];
}

/**
 * HTML text → what a reader sees of it: scripts, comments, frames, controls, and what the page's own style sheets and
 * attributes hide are left out, an article that waits hidden for its script is shown. Throws `nesting-too-deep`,
 * `too-much-content`.
 */
export function seePage(html: string, maxDepth: number, linkedSheets: ReadonlyMap<string, string>): SeenPage {
  const document = parseHtml(html, maxDepth);
  const { titles, styleSheets } = readHead(document, maxDepth, linkedSheets);
  const styleOf = createCascade(styleSheets.flatMap(parseStyleSheet));
  const revealed = new Set<ParsedNode>();
  for (;;) {
    const tree = buildTree(document, { maxDepth, styleOf, revealed });
    const blocks = collectBlocks(tree.root);
    const article = revealed.size < MAX_REVEALED ? findHiddenArticle(tree, blocks, maxDepth) : null;
    if (article === null) return { document, tree, blocks, titles };
    revealed.add(article);
  }
}
