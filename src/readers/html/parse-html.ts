import { parseHTML } from 'linkedom';
import { UnreadableError } from '../../text/index.js';
import { invisibleElements, optionalEndElements, voidElements } from './element-kinds.js';
import type { HtmlElement, HtmlText } from './html-tree.js';
import { isHidden } from './inline-style.js';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;

/** What is used of the parser's nodes; its own types need the browser's. */
interface ParsedNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<ParsedNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  setAttribute(name: string, value: string): void;
}

export interface ParsedPage {
  /** What a reader of the page sees, under one root. */
  readonly root: HtmlElement;
  /** Text of <title>, and of the `ArticleTitle` meta tag government sites must carry (GB/T 政府网站标签规范). */
  readonly documentTitles: readonly string[];
  /** The parser's own document, and its node of each element of the tree by index, for those who need the browser's interface. */
  readonly document: unknown;
  readonly nodes: readonly ParsedNode[];
}

interface Building {
  readonly nodes: ParsedNode[];
  readonly titles: string[];
  readonly maxDepth: number;
}

interface MutableElement extends HtmlElement {
  readonly children: (HtmlElement | HtmlText)[];
  lastIndex: number;
}

function tooDeep(maxDepth: number): UnreadableError {
  return new UnreadableError('nesting-too-deep', `the page nests elements more than ${maxDepth} deep`);
}

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

function readAttributes(node: ParsedNode): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { name, value } of node.attributes ?? []) attributes.set(name.toLowerCase(), value);
  return attributes;
}

function noteTitle(node: ParsedNode, name: string, titles: string[]): void {
  if (name === 'title') titles.push(node.textContent);
  if (name !== 'meta') return;
  const attributes = readAttributes(node);
  if (attributes.get('name')?.toLowerCase() === 'articletitle') titles.unshift(attributes.get('content') ?? '');
}

function addChild(node: ParsedNode, parent: MutableElement, building: Building, depth: number): void {
  if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) {
    parent.children.push({ kind: 'text', text: node.textContent });
    return;
  }
  if (node.nodeType !== ELEMENT_NODE) return;
  const name = node.nodeName.toLowerCase();
  noteTitle(node, name, building.titles);
  if (name === 'head') addChildren(node, { ...parent, children: [] }, building, depth);
  if (invisibleElements.has(name)) return;
  const element = createElement(name, readAttributes(node), parent, building, node);
  if (isHidden(element)) return;
  parent.children.push(element);
  addChildren(node, element, building, depth);
  element.lastIndex = building.nodes.length - 1;
}

function addChildren(node: ParsedNode, parent: MutableElement, building: Building, depth: number): void {
  if (depth > building.maxDepth) throw tooDeep(building.maxDepth);
  for (const child of node.childNodes) addChild(child, parent, building, depth + 1);
}

function createElement(
  name: string,
  attributes: Map<string, string>,
  parent: HtmlElement | null,
  building: Building,
  node: ParsedNode,
): MutableElement {
  const index = building.nodes.push(node) - 1;
  return { kind: 'element', name, attributes, children: [], parent, index, lastIndex: index };
}

/**
 * HTML text → the tree of what is seen. Scripts, styles, comments, frames, controls and hidden elements are left out.
 * Throws `nesting-too-deep` past `maxDepth` open elements, `too-much-content` past half a million tags.
 */
export function parseHtml(html: string, maxDepth: number): ParsedPage {
  checkTags(html, maxDepth);
  const { document } = parseHTML(html) as unknown as { readonly document: ParsedNode };
  const building: Building = { nodes: [], titles: [], maxDepth };
  const root = createElement('html', new Map(), null, building, document);
  addChildren(document, root, building, 0);
  root.lastIndex = building.nodes.length - 1;
  return { root, documentTitles: building.titles, document, nodes: building.nodes };
}
