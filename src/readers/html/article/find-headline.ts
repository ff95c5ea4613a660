import type { JudgedBlock } from './find-article.js';
import { ancestorsOf, contains, type HtmlElement } from '../page/html-tree.js';
import { judgeTitle, splitDocumentTitle, squeeze } from './title-words.js';

/**
 * The lines of the page's own headline where it says nothing of a notice (微信公众号): an <h1> beside the article that is
 * the document's title too. It is no title of a notice, but was put over the text with it, as in a copy of the page. A
 * headline in words of a notice is judged as a title, and a site's name stands in a header of its own.
 */
export function findHeadline(
  judged: readonly JudgedBlock[],
  first: number,
  container: HtmlElement,
  documentTitles: readonly string[],
  fold: (text: string) => string,
): ReadonlySet<number> {
  const around = container.parent ?? container;
  const pieces = new Set(documentTitles.flatMap(splitDocumentTitle).map((piece) => squeeze(fold(piece))));
  const isHeadline = ({ block, folded, furniture }: JudgedBlock): boolean =>
    furniture === null &&
    contains(around, block.owner) &&
    [...ancestorsOf(block.owner)].some(({ name }) => name === 'h1') &&
    judgeTitle(squeeze(folded)) === 'none' &&
    pieces.has(squeeze(folded));
  return new Set(judged.flatMap((line, index) => (index < first && isHeadline(line) ? [index] : [])));
}
