import { foldForSearch } from './fold-for-search.js';
import { StorageError } from './storage-error.js';

/** Characters in the shortest term; one character alone stands nearly everywhere and narrows nothing. */
const SHORTEST_TERM = 2;

/**
 * What a person typed → folded terms, each once.
 * @throws StorageError query-too-short where it holds a term of one character, or none
 */
export function readTerms(q: string): readonly string[] {
  const terms = foldForSearch(q)
    .split(/\s+/u)
    .filter((term) => term !== '');
  if (terms.length === 0 || terms.some((term) => Array.from(term).length < SHORTEST_TERM))
    throw new StorageError('query-too-short', `Each search term needs at least ${SHORTEST_TERM} characters.`);
  return [...new Set(terms)];
}
