import type { JudgedBlock } from './find-article.js';
import { listTitleCandidates, TITLE_LINES, type TitleCandidate } from './title-candidates.js';
import { isCutOff, judgeTitle, MIN_TITLE, splitDocumentTitle, squeeze, withoutDots } from './title-words.js';

/** A piece of <title> that ends in none of the words titles end in is the article's only if it says this much. */
const MIN_TOPIC_TITLE = 12;

/** Where the article's title stands. `text` is set where only the document's <title> has it. */
export type Title =
  | { readonly kind: 'content' }
  | { readonly kind: 'blocks'; readonly indexes: ReadonlySet<number> }
  | { readonly kind: 'document'; readonly text: string };

const IN_CONTENT: Title = { kind: 'content' };

/** The first lines of the article, joined one by one. */
function joinOpening(judged: readonly JudgedBlock[], selected: readonly boolean[]): readonly string[] {
  const head = judged.filter(({ block }, index) => selected[index] === true && block.row === undefined);
  let joined = '';
  return head.slice(0, TITLE_LINES).map(({ folded }) => (joined += squeeze(folded)));
}

/** Whether the article begins with this title, or with a good part of it. */
function opensWith(openings: readonly string[], title: string): boolean {
  const cut = withoutDots(title);
  return openings.some(
    (opening) =>
      opening.length >= MIN_TITLE &&
      ((title.includes(opening) && opening.length * 2 > title.length) ||
        (cut.length >= MIN_TITLE && opening.startsWith(cut))),
  );
}

/** The piece of the document's titles that is the article's own, if one reads like it. */
function pickDocumentTitle(titles: readonly string[], fold: (text: string) => string): string | null {
  const pieces = titles.flatMap(splitDocumentTitle).map((text) => ({ text, squeezed: squeeze(fold(text)) }));
  const whole = pieces.filter(({ squeezed }) => judgeTitle(squeezed) === 'whole');
  const topic = pieces.filter(
    ({ squeezed }) => judgeTitle(squeezed) === 'topic' && squeezed.length >= MIN_TOPIC_TITLE && !isCutOff(squeezed),
  );
  return (whole[0] ?? topic[0])?.text ?? null;
}

const KIND_RANK: Readonly<Record<TitleCandidate['kind'], number>> = { heading: 2, emphasis: 1, line: 0 };

/** How sure it is that these lines are the title; 0 where they are not. */
function rankCandidate({ kind }: TitleCandidate, text: string, documents: readonly string[]): number {
  if (isCutOff(text)) return 0;
  const strength = judgeTitle(text);
  const matched = documents.filter((title) => title.includes(text));
  const fits = matched.some((title) => title.startsWith(text) || strength !== 'none');
  const named = fits && text.length >= MIN_TITLE;
  const column = strength === 'none' && !named;
  if (column || (kind === 'line' && !named) || (kind === 'emphasis' && !named && strength !== 'whole')) return 0;
  return (strength === 'whole' ? 32 : strength === 'topic' ? 16 : 0) + (named ? 8 : 0) + KIND_RANK[kind] + 1;
}

/**
 * Finds the title of the article, once: the article's own first lines if they read like one or repeat one that stands
 * above; else the lines above that say most clearly that they are it: by their words, by the document's <title> (in which
 * the site's name stands too), by being a heading or set apart; else the piece of <title> that reads like a notice's
 * title and that the page shows nowhere.
 */
export function findTitle(
  judged: readonly JudgedBlock[],
  selected: readonly boolean[],
  documentTitles: readonly string[],
  fold: (text: string) => string,
): Title {
  const documents = documentTitles.map((title) => squeeze(fold(title)));
  const openings = joinOpening(judged, selected);
  if (openings.some((opening) => judgeTitle(opening) === 'whole')) return IN_CONTENT;
  let best: { readonly candidate: TitleCandidate; readonly text: string } | null = null;
  let bestRank = 0;
  for (const candidate of listTitleCandidates(judged, selected.indexOf(true))) {
    const text = [...candidate.indexes].map((index) => squeeze(judged[index]?.folded ?? '')).join('');
    const rank = rankCandidate(candidate, text, documents);
    if (rank <= bestRank) continue;
    best = { candidate, text };
    bestRank = rank;
  }
  if (best !== null)
    return opensWith(openings, best.text) ? IN_CONTENT : { kind: 'blocks', indexes: best.candidate.indexes };
  const text = pickDocumentTitle(documentTitles, fold);
  if (text === null || opensWith(openings, squeeze(fold(text)))) return IN_CONTENT;
  return { kind: 'document', text };
}
