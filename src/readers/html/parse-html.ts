import { parseHTML } from 'linkedom';
import { UnreadableError } from '../../text/index.js';
import { tooDeep, type ParsedNode } from './build-tree.js';
import { optionalEndElements, voidElements } from './element-kinds.js';

/** The longest ledgers have some 20,000 cells. Larger: 20 MB of tags take all the time and memory one file may have. */
const MAX_TAGS = 500_000;

/** Refuses a page of absurd size or depth before the parser, whose time grows with the square of the depth, sees it. */
function checkTags(html: string, maxDepth: number): void {
  let depth = 0;
  let tags = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)(?=[\s/>])/giu)) {
    tags += 1;
    if (tags > MAX_TAGS) throw new UnreadableError('too-much-content', `the page has more than ${MAX_TAGS} tags`);
    const element = (name ?? '').toLowerCase();
    if (voidElements.has(element) || optionalEndElements.has(element)) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > maxDepth * 4) throw tooDeep(maxDepth);
  }
}

/**
 * HTML text → the parser's document. Throws `nesting-too-deep` where far more elements are open at once than `maxDepth`,
 * `too-much-content` past half a million tags.
 */
export function parseHtml(html: string, maxDepth: number): ParsedNode {
  checkTags(html, maxDepth);
  return (parseHTML(html) as unknown as { readonly document: ParsedNode }).document;
}
