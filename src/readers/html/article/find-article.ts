import { countVisible, isMostlyLinks, type ArticleBlock } from '../blocks/block.js';
import { paragraphElements } from '../page/element-kinds.js';
import { isInfoLine, isNamedArticle, isNamedFurniture, isNoticeLike, isSiteLine } from './furniture-patterns.js';
import { findIndexCards, isIndexCardLine } from './index-card.js';
import { ancestorsOf, type HtmlElement } from '../page/html-tree.js';

/** How much more a line with the words of a notice counts. Larger: one such teaser beats a short notice; smaller: a long footer does. */
const NOTICE_WEIGHT = 3;
/** The article's share of the element around it, down to which the search goes deeper. Smaller: a notice in two containers loses one. */
const CLEAR_SHARE = 0.8;
/** An element with a furniture name that holds more of the page than this is no furniture but badly named. */
const FURNITURE_SHARE = 0.5;
/** Where two children each hold this much, nothing tells the article from its neighbour but another opinion. */
const RIVAL_SHARE = 0.25;

/** A paragraph of the page, with what its own words say. */
export interface JudgedBlock {
  readonly block: ArticleBlock;
  readonly folded: string;
  /** Furniture by its words (`info`: the 发布时间 or position line) or by the name of an element around it. */
  readonly furniture: 'info' | 'site' | null;
  readonly noticeLike: boolean;
}

export interface Article {
  readonly container: HtmlElement;
  /** Whether another container of about the same weight stood beside it. */
  readonly contested: boolean;
}

function sumByElement(blocks: readonly ArticleBlock[], weigh: (index: number) => number): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  blocks.forEach((block, index) => {
    const weight = weigh(index);
    for (const element of ancestorsOf(block.owner)) sums.set(element, (sums.get(element) ?? 0) + weight);
  });
  return sums;
}

/** Says of each paragraph whether its words or the names around it make it furniture. */
export function judgeBlocks(
  blocks: readonly ArticleBlock[],
  fold: (text: string) => string,
  root: HtmlElement,
): readonly JudgedBlock[] {
  const lengths = blocks.map((block) => Math.max(0, countVisible(block.text) - block.linkLength));
  const sums = sumByElement(blocks, (index) => lengths[index] ?? 0);
  const total = sums.get(root) ?? 0;
  const named = new Map<HtmlElement, boolean>();
  const isRegion = (element: HtmlElement): boolean => {
    const known = named.get(element);
    if (known !== undefined) return known;
    const answer = isNamedFurniture(element) && (sums.get(element) ?? 0) <= total * FURNITURE_SHARE;
    named.set(element, answer);
    return answer;
  };
  const cards = findIndexCards(blocks, fold);
  return blocks.map((block) => {
    const folded = fold(block.text);
    const onCard = block.row?.table === undefined ? isIndexCardLine(folded) : cards.has(block.row.table);
    const noticeLike = block.linkLength === 0 && !onCard && isNoticeLike(folded);
    const site = isSiteLine(folded) || [...ancestorsOf(block.owner)].some(isRegion);
    return { block, folded, furniture: site ? 'site' : onCard || isInfoLine(folded) ? 'info' : null, noticeLike };
  });
}

/**
 * The element that holds the article: from the root down as long as one child holds nearly all the weight, and from
 * there up again to an element that a content system names as the article, if there is one near.
 */
export function findArticle(judged: readonly JudgedBlock[], root: HtmlElement): Article {
  const weights = judged.map(({ block, furniture, noticeLike }) =>
    furniture !== null || isMostlyLinks(block)
      ? 0
      : (countVisible(block.text) - block.linkLength) * (noticeLike ? NOTICE_WEIGHT : 1),
  );
  const blocks = judged.map(({ block }) => block);
  const sums = sumByElement(blocks, (index) => weights[index] ?? 0);
  const counts = sumByElement(blocks, (index) => ((weights[index] ?? 0) > 0 ? 1 : 0));
  const weightOf = (element: HtmlElement): number => sums.get(element) ?? 0;
  let container = root;
  for (;;) {
    const children = container.children
      .filter((child): child is HtmlElement => child.kind === 'element' && !paragraphElements.has(child.name))
      .sort((one, other) => weightOf(other) - weightOf(one));
    const [best, rival] = children;
    const weight = weightOf(container);
    if (best === undefined || weight === 0) return { container: namedArticleAround(container), contested: false };
    const clear =
      weightOf(best) >= weight * CLEAR_SHARE && ((counts.get(best) ?? 0) > 1 || counts.get(container) === 1);
    if (!clear) {
      const contested = [best, rival].every(
        (child) => child !== undefined && weightOf(child) >= weight * RIVAL_SHARE && (counts.get(child) ?? 0) > 1,
      );
      return { container: namedArticleAround(container), contested };
    }
    container = best;
  }
}

function namedArticleAround(container: HtmlElement): HtmlElement {
  return [...ancestorsOf(container)].find(isNamedArticle) ?? container;
}
