import { foldForSearch } from './fold-for-search.js';
import type { Highlight, Snippet } from './issue-search.js';

/** Characters shown before and after the first place found. More: a reader searches in the result again. */
const SHOWN_BEFORE = 30;
const SHOWN_AFTER = 90;

/** Snippets shown of an issue, unless more are needed to show each term once. */
const SNIPPETS = 3;

/** A text of an issue in which terms may stand. */
export interface SearchedText {
  readonly measureId: string | null;
  readonly text: string;
}

/**
 * Where the terms stand in the texts of an issue: from each text a stretch round the first place, until enough are
 * shown and every term that is there at all has been.
 * @param terms folded
 */
export function findSnippets(texts: readonly SearchedText[], terms: readonly string[]): readonly Snippet[] {
  const unseen = new Set(terms);
  const snippets: Snippet[] = [];
  for (const { measureId, text } of texts) {
    const folded = foldForSearch(text);
    const present = terms.filter((term) => folded.includes(term));
    const wanted = present.find((term) => unseen.has(term)) ?? (snippets.length < SNIPPETS ? present[0] : undefined);
    if (wanted === undefined) continue;
    const place = folded.indexOf(wanted);
    const start = wholeCharacter(text, Math.max(0, place - SHOWN_BEFORE));
    const end = wholeCharacter(text, Math.min(text.length, place + wanted.length + SHOWN_AFTER));
    const stretch = folded.slice(start, end);
    for (const term of present) if (stretch.includes(term)) unseen.delete(term);
    snippets.push({ measureId, text: text.slice(start, end), highlights: findHighlights(stretch, present) });
    if (unseen.size === 0 && snippets.length >= SNIPPETS) break;
  }
  return snippets;
}

/** A character outside the basic plane takes two units; the place between them is moved to before it. */
function wholeCharacter(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return place > 0 && code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}

/** Every place of every term, in order; places that touch or overlap are one. */
function findHighlights(folded: string, terms: readonly string[]): readonly Highlight[] {
  const places = terms.flatMap((term) => {
    const found: Highlight[] = [];
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1))
      found.push({ start: at, end: at + term.length });
    return found;
  });
  const merged: Highlight[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && place.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else merged.push(place);
  }
  return merged;
}
