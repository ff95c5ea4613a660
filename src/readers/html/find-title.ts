import { normaliseLine } from '../../text/index.js';
import { isMostlyLinks } from './block.js';
import type { JudgedBlock } from './find-article.js';
import { isNamedTitle } from './furniture-patterns.js';
import { ancestorsOf, type HtmlElement } from './html-tree.js';

/** A shorter heading is a column of the site (巡察整改), not the title of a notice. */
const MIN_TITLE = 8;
/** How many lines at the head of an article may make up its title. */
const TITLE_LINES = 4;
const NOTICE_TITLE = /(?:通报|公告|公示|报告|情况|台账|清单|方案|函|通知|回复|说明)(?:\([^)]*\))?$/u;
/** What portals put behind the title of a page: the names of the site and of its columns. */
const SITE_SUFFIX = /\s*(?:[_|–—]|\s-|-\s|--).*$/u;

/** Where the article's title stands. `text` is set where only the document's <title> has it. */
export type Title =
  | { readonly kind: 'content' }
  | { readonly kind: 'blocks'; readonly indexes: ReadonlySet<number> }
  | { readonly kind: 'document'; readonly text: string };

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Whether the first lines of the article are this title. */
function opensWith(judged: readonly JudgedBlock[], selected: readonly boolean[], title: string): boolean {
  const head = judged.filter((_, index) => selected[index] === true).slice(0, TITLE_LINES);
  let joined = '';
  for (const { folded } of head) {
    joined += squeeze(folded);
    if (joined.length >= MIN_TITLE && title.startsWith(joined) && joined.length * 2 > title.length) return true;
  }
  return false;
}

function groupOf(judged: readonly JudgedBlock[], heading: HtmlElement): ReadonlySet<number> {
  return new Set(
    judged.flatMap(({ block }, index) => ([...ancestorsOf(block.owner)].includes(heading) ? [index] : [])),
  );
}

/** The heading elements above the article that may be its title: <h1>, then what a content system names title, then <h2>, <h3>. */
function headingCandidates(judged: readonly JudgedBlock[], firstSelected: number): readonly ReadonlySet<number>[] {
  const before = judged.slice(0, firstSelected < 0 ? judged.length : firstSelected + 1);
  const kinds: readonly ((element: HtmlElement) => boolean)[] = [
    (element) => element.name === 'h1',
    isNamedTitle,
    (element) => element.name === 'h2' || element.name === 'h3',
  ];
  return kinds.flatMap((isKind) => {
    const headings = before
      .filter(({ block }) => !isMostlyLinks(block))
      .flatMap(({ block }) => [...ancestorsOf(block.owner)].find(isKind) ?? []);
    return [...new Set(headings)].reverse().map((heading) => groupOf(judged, heading));
  });
}

/**
 * Finds the title of the article, once: the article's own first lines if they are it; else a line before it that the
 * document's <title> begins with; else a heading element; else <title> itself without the name of the site, if it reads
 * like a notice's title and the page shows it nowhere.
 */
export function findTitle(
  judged: readonly JudgedBlock[],
  selected: readonly boolean[],
  documentTitles: readonly string[],
  fold: (text: string) => string,
): Title {
  const first = selected.indexOf(true);
  const documents = documentTitles.map((title) => squeeze(fold(title)));
  const pageTitles = new Set(documentTitles.map((title) => squeeze(fold(title.replace(SITE_SUFFIX, '')))));
  if (documents.some((title) => opensWith(judged, selected, title))) return { kind: 'content' };
  const textOf = (indexes: ReadonlySet<number>): string =>
    [...indexes].map((index) => squeeze(judged[index]?.folded ?? '')).join('');
  const groups = headingCandidates(judged, first).filter(
    (indexes) => textOf(indexes).length >= MIN_TITLE || pageTitles.has(textOf(indexes)),
  );
  const lines = judged.flatMap((_, index) => (first < 0 || index < first ? [new Set([index])] : []));
  const matching = [...groups, ...lines.reverse()].find((indexes) => {
    const text = textOf(indexes);
    return pageTitles.has(text) || (text.length >= MIN_TITLE && documents.some((title) => title.startsWith(text)));
  });
  const heading = matching ?? groups.find((indexes) => NOTICE_TITLE.test(textOf(indexes)));
  if (heading !== undefined)
    return opensWith(judged, selected, textOf(heading)) ? { kind: 'content' } : { kind: 'blocks', indexes: heading };
  if (first >= 0 && NOTICE_TITLE.test(squeeze(judged[first]?.folded ?? ''))) return { kind: 'content' };
  const text = documentTitles.map((title) => normaliseLine(title.replace(/\s+/gu, ' ').replace(SITE_SUFFIX, ''))).find((title) => NOTICE_TITLE.test(squeeze(fold(title)))); // prettier-ignore
  return text === undefined || squeeze(text).length < MIN_TITLE ? { kind: 'content' } : { kind: 'document', text };
}
