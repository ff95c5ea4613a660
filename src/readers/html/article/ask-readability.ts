import { Readability } from '@mozilla/readability';
import type { PageTree } from '../page/build-tree.js';
import { ancestorsOf, contains, type HtmlElement } from '../page/html-tree.js';
import type { ParsedNode } from '../page/parse-html.js';

const INDEX_ATTRIBUTE = 'data-source-index';

interface KeptNode {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<KeptNode>;
}

function elementsByIndex(root: HtmlElement): Map<number, HtmlElement> {
  const elements = new Map<number, HtmlElement>();
  const add = (element: HtmlElement): void => {
    elements.set(element.index, element);
    for (const child of element.children) if (child.kind === 'element') add(child);
  };
  add(root);
  return elements;
}

/** The article as Readability's own nodes; null where it finds none, and where it fails on a page too broken for it. */
function parseArticle(document: unknown): unknown {
  try {
    const reader = new Readability<unknown>(document, {
      serializer: (node: unknown) => node,
      disableJSONLD: true,
    });
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}

function keptIndexes(article: unknown): number[] {
  if (article === null || typeof article !== 'object' || !('querySelectorAll' in article)) return [];
  const kept = (article as KeptNode).querySelectorAll(`[${INDEX_ATTRIBUTE}]`);
  return [...kept].map((node) => Number(node.getAttribute(INDEX_ATTRIBUTE)));
}

/**
 * The element of the page that holds what Readability takes for the article, or null. Asked only where text density
 * gives no clear answer: it costs as much as all the rest, consumes the parser's document, and drops short paragraphs,
 * which is why it names a container here and its article is not used.
 */
export function askReadability(document: ParsedNode, tree: PageTree): HtmlElement | null {
  tree.nodes.forEach((node, index) => {
    if (index > 0) node.setAttribute(INDEX_ATTRIBUTE, String(index));
  });
  const elements = elementsByIndex(tree.root);
  const kept = keptIndexes(parseArticle(document)).flatMap((index) => elements.get(index) ?? []);
  const [first] = kept;
  if (first === undefined) return null;
  for (const ancestor of ancestorsOf(first)) if (kept.every((element) => contains(ancestor, element))) return ancestor;
  return null;
}
