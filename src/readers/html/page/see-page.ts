import type { ArticleBlock } from '../blocks/block.js';
import { buildTree, type PageTree } from './build-tree.js';
import { collectBlocks } from '../blocks/collect-blocks.js';
import { createPageOpener } from './open-page.js';
import type { PageParts } from './page-parts.js';
import type { ParsedNode } from './parse-html.js';
import { findHiddenArticle } from './reveal-article.js';

/** A hidden article may lie in another hidden element, or be in a few parts. More only helps attackers: each costs a tree. */
const MAX_REVEALED = 4;

/** A page as a reader sees it once its scripts have run. */
export interface SeenPage {
  readonly document: ParsedNode;
  readonly tree: PageTree;
  readonly blocks: readonly ArticleBlock[];
  readonly titles: readonly string[];
}

/**
 * HTML text → what a reader sees of it: scripts, comments, controls, and what the page's own style sheets and
 * attributes hide are left out, an article that waits hidden for its script is shown, and so are
 * pages in frames that are at hand. Throws `nesting-too-deep`,
 * `too-much-content`.
 */
export function seePage(html: string, maxDepth: number, parts: PageParts): SeenPage {
  const opener = createPageOpener(parts, maxDepth);
  const page = opener.openPage(html);
  const revealed = new Set<ParsedNode>();
  for (;;) {
    const tree = buildTree(page, { maxDepth, openFrame: opener.openFrame, revealed });
    const blocks = collectBlocks(tree.root);
    const article = revealed.size < MAX_REVEALED ? findHiddenArticle(tree, blocks, maxDepth) : null;
    if (article === null) {
      const titles = [page, ...opener.framePages()].flatMap((shown) => shown.titles);
      return { document: page.document, tree, blocks, titles };
    }
    revealed.add(article);
  }
}
