import { isMostlyLinks } from '../blocks/block.js';
import type { JudgedBlock } from './find-article.js';
import { isClosingLine, isNamedArticle, isRelatedHead } from './furniture-patterns.js';
import { contains, type HtmlElement } from '../page/html-tree.js';

/** An entry of a list of other pages is no longer than a headline. */
const MAX_HEADLINE = 80;

/** Marks the lists of other pages: what follows 相关阅读, as long as it looks like headlines. */
function findRelated(judged: readonly JudgedBlock[]): readonly boolean[] {
  let inList = false;
  return judged.map(({ block, folded }) => {
    if (isRelatedHead(folded)) {
      inList = true;
      return true;
    }
    inList &&=
      !/[。;]/u.test(folded) && folded.length <= MAX_HEADLINE && (isMostlyLinks(block) || block.owner.name === 'li');
    return inList;
  });
}

/** Rows of a table of which one row reads like a notice: its column heads and short rows belong with it. */
function tablesOfNotice(judged: readonly JudgedBlock[]): ReadonlySet<number> {
  const tables = judged.flatMap(({ block, noticeLike }) =>
    noticeLike && block.row?.table !== undefined ? [block.row.table] : [],
  );
  return new Set(tables);
}

/**
 * Says of each paragraph of the page whether it belongs to the article: all in the container but furniture; outside it
 * what reads like a notice, what stands between two such pieces, and the signature, contact and annex lines that follow
 * directly. A page that gives its article in several containers loses nothing by this. A 发布时间 line inside what the
 * content system itself calls the article was written by its author and stays; around it, it is the portal's. So with
 * lines of links.
 */
export function selectContent(judged: readonly JudgedBlock[], container: HtmlElement): readonly boolean[] {
  const related = findRelated(judged);
  const tables = tablesOfNotice(judged);
  const inArticle = isNamedArticle(container);
  const selected = judged.map(({ block, furniture, noticeLike }, index) => {
    if (related[index] === true) return false;
    if (contains(container, block.owner))
      return noticeLike || (inArticle ? furniture !== 'site' : furniture === null && !isMostlyLinks(block));
    return furniture === null && (noticeLike || (block.row?.table !== undefined && tables.has(block.row.table)));
  });
  const first = selected.indexOf(true);
  const last = selected.lastIndexOf(true);
  let ending = last >= 0;
  return judged.map(({ block, folded, furniture }, index) => {
    if (selected[index] === true) return true;
    if (furniture !== null || related[index] === true || isMostlyLinks(block)) {
      if (index > last) ending = false;
      return false;
    }
    if (index > first && index < last) return true;
    if (index <= last) return false;
    ending &&= isClosingLine(folded);
    return ending;
  });
}
