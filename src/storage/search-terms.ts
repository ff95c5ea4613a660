import { foldForSearch } from './fold-for-search.js';
import { StorageError } from './storage-error.js';

/** Characters in the shortest term; one character alone stands nearly everywhere and narrows nothing. */
const SHORTEST_TERM = 2;

/** More terms narrow nothing; more characters are no search. Larger: one request may cost the index thousands of look-ups. */
const MOST_TERMS = 20;
const LONGEST_QUERY = 500;

/**
 * Text to look for in names, folded.
 * @throws StorageError invalid-query where it is longer than anybody searches for, or holds NUL
 */
export function readPhrase(text: string): string {
  if (text.length > LONGEST_QUERY || text.includes('\u0000'))
    throw new StorageError(
      'invalid-query',
      `What is searched for has at most ${LONGEST_QUERY} characters, none of them NUL.`,
    );
  return foldForSearch(text);
}

/**
 * What a person typed → folded terms, each once.
 * @throws StorageError query-too-short where it holds a term of one character, or none; invalid-query as readPhrase does, and
 * where there are too many terms
 */
export function readTerms(q: string): readonly string[] {
  const terms = readPhrase(q)
    .split(/\s+/u)
    .filter((term) => term !== '');
  if (terms.length === 0 || terms.some((term) => Array.from(term).length < SHORTEST_TERM))
    throw new StorageError('query-too-short', `Each search term needs at least ${SHORTEST_TERM} characters.`);
  const once = [...new Set(terms)];
  if (once.length > MOST_TERMS) throw new StorageError('invalid-query', `A search has at most ${MOST_TERMS} terms.`);
  return once;
}
