import { parseHTML } from 'linkedom';
import { UnreadableError } from '../../../text/index.js';
import { optionalEndElements, voidElements } from './element-kinds.js';

/** The longest ledgers have some 20,000 cells. Larger: 20 MB of tags take all the time and memory one file may have. */
const MAX_TAGS = 500_000;

/** The refusal of a page that nests too deep. */
export function tooDeep(maxDepth: number): UnreadableError {
  return new UnreadableError('nesting-too-deep', `the page nests elements more than ${maxDepth} deep`);
}

/** Refuses a page of absurd size or depth before the parser, whose time grows with the square of the depth, sees it. The number of tags so far, `before` it and in it. */
function countTags(html: string, maxDepth: number, before: number): number {
  let depth = 0;
  let tags = before;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)(?=[\s/>])/giu)) {
    tags += 1;
    if (tags > MAX_TAGS) throw new UnreadableError('too-much-content', `the page has more than ${MAX_TAGS} tags`);
    const element = (name ?? '').toLowerCase();
    if (voidElements.has(element) || optionalEndElements.has(element)) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > maxDepth * 4) throw tooDeep(maxDepth);
  }
  return tags;
}

/**
 * Makes the function that turns HTML text into the parser's document. It throws `nesting-too-deep` where far more elements
 * are open at once than `maxDepth`, `too-much-content` past half a million tags in all it parses.
 */
export function createHtmlParser(maxDepth: number): (html: string) => ParsedNode {
  let tags = 0;
  return (html) => {
    tags = countTags(html, maxDepth, tags);
    return (parseHTML(html) as unknown as { readonly document: ParsedNode }).document;
  };
}

/** What is used of the parser's nodes; its own types need the browser's. */
export interface ParsedNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<ParsedNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  setAttribute(name: string, value: string): void;
}

/** The attributes of a node, names in lower case. */
export function readAttributes(node: ParsedNode): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { name, value } of node.attributes ?? []) attributes.set(name.toLowerCase(), value);
  return attributes;
}
