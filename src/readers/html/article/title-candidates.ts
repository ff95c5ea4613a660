import { isMostlyLinks, type ArticleBlock } from '../blocks/block.js';
import type { JudgedBlock } from './find-article.js';
import { isInfoLine, isNamedTitle, isSiteLine } from './furniture-patterns.js';
import { ancestorsOf, contains, type HtmlElement } from '../page/html-tree.js';

/** How many lines at the head of an article may make up its title. */
export const TITLE_LINES = 4;
/** How far above the article its title stands, in paragraphs. Larger: headings of the site's top are asked too; smaller: a long row of tools hides the title. */
const LINES_ABOVE = 40;
/** A line set in larger type stands out of the text, whose 12 to 12.75 points (16 or 17 pixels) it exceeds. */
const LARGE_POINTS = 14.5;

/** Lines of the page that may be the title, and what about them says so. */
export interface TitleCandidate {
  readonly indexes: ReadonlySet<number>;
  /** `heading`: <h1>, or a name content systems give a title; `emphasis`: <h2> or <h3>, centred, bold or large; `line`: nothing. */
  readonly kind: 'heading' | 'emphasis' | 'line';
}

const isHeading = (element: HtmlElement): boolean => element.name === 'h1' || isNamedTitle(element);
const isSubheading = (element: HtmlElement): boolean => element.name === 'h2' || element.name === 'h3';

const isFurnitureLine = (folded: string): boolean => isInfoLine(folded) || isSiteLine(folded);

/** Paragraphs inside one heading element, without the 发布时间 line some systems write there. */
function groupOf(judged: readonly JudgedBlock[], heading: HtmlElement): ReadonlySet<number> {
  return new Set(
    judged.flatMap(({ block, folded }, index) =>
      !isFurnitureLine(folded) && contains(heading, block.owner) ? [index] : [],
    ),
  );
}

function findHeadings(
  judged: readonly JudgedBlock[],
  indexes: readonly number[],
  isKind: (element: HtmlElement) => boolean,
): readonly ReadonlySet<number>[] {
  const headings = indexes.flatMap((index) => {
    const block = judged[index]?.block;
    return block === undefined ? [] : ([...ancestorsOf(block.owner)].find(isKind) ?? []);
  });
  return [...new Set(headings)]
    .reverse()
    .map((heading) => groupOf(judged, heading))
    .filter(({ size }) => size <= TITLE_LINES);
}

function emphasisOf({ hints, row }: ArticleBlock): string | null {
  const { centred, bold, fontSize = 0, headingLevel } = hints;
  const stands = centred === true || bold === true || fontSize >= LARGE_POINTS || headingLevel !== undefined;
  return stands && row === undefined ? JSON.stringify([centred, bold, fontSize, headingLevel]) : null;
}

/** Up to four lines out of a run, longest first, nearest first. */
function listTitleParts(run: readonly number[]): readonly ReadonlySet<number>[] {
  const parts: ReadonlySet<number>[] = [];
  for (let length = Math.min(run.length, TITLE_LINES); length > 0; length -= 1)
    for (let end = run.length; end >= length; end -= 1) parts.push(new Set(run.slice(end - length, end)));
  return parts;
}

/** Lines that follow each other set in the same way: a title is printed on up to four. */
function findEmphasised(judged: readonly JudgedBlock[], indexes: readonly number[]): readonly ReadonlySet<number>[] {
  const runs: number[][] = [];
  let previous: string | null = null;
  for (const index of indexes) {
    const block = judged[index]?.block;
    const emphasis = block === undefined ? null : emphasisOf(block);
    const run = runs.at(-1);
    if (emphasis !== null && emphasis === previous && run?.at(-1) === index - 1) run.push(index);
    else if (emphasis !== null) runs.push([index]);
    previous = emphasis;
  }
  return runs.reverse().flatMap(listTitleParts);
}

/** What may be the title among the lines above the article, nearest first in each kind. `first`: where the article begins. */
export function listTitleCandidates(judged: readonly JudgedBlock[], first: number): readonly TitleCandidate[] {
  const end = first < 0 ? judged.length : first;
  // By its words alone: a region with a furniture name (wz_head) may hold the title.
  const indexes = judged.flatMap(({ block, folded }, index) =>
    index < end && !isMostlyLinks(block) && !isFurnitureLine(folded) ? [index] : [],
  );
  const kinds: readonly (readonly [TitleCandidate['kind'], readonly ReadonlySet<number>[]])[] = [
    ['heading', findHeadings(judged, indexes, isHeading)],
    ['emphasis', findHeadings(judged, indexes, isSubheading)],
    [
      'emphasis',
      findEmphasised(
        judged,
        indexes.filter((index) => index >= end - LINES_ABOVE),
      ),
    ],
    ['line', indexes.map((index) => new Set([index])).reverse()],
  ];
  return kinds.flatMap(([kind, sets]) => sets.map((set) => ({ kind, indexes: set })));
}
