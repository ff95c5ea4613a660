import { UnreadableError } from '../../text/index.js';
import type { ElementStyles, StyledElement } from './cascade-styles.js';
import { invisibleElements } from './element-kinds.js';
import type { HtmlElement, HtmlText } from './html-tree.js';
import { isHidden } from './style-values.js';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;

/** What is used of the parser's nodes; its own types need the browser's. */
export interface ParsedNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<ParsedNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  setAttribute(name: string, value: string): void;
}

/** What the building of a tree needs to know. */
export interface TreeOptions {
  readonly maxDepth: number;
  readonly styleOf: (element: StyledElement) => ElementStyles;
  /** Elements that are shown though the page hides them. */
  readonly revealed: ReadonlySet<ParsedNode>;
}

/** What a reader of the page sees. */
export interface PageTree {
  readonly root: HtmlElement;
  /** The parser's node of each element by index. */
  readonly nodes: readonly ParsedNode[];
  /** The outermost elements that were left out because they are hidden. */
  readonly hidden: readonly ParsedNode[];
}

interface Building extends TreeOptions {
  readonly nodes: ParsedNode[];
  readonly hidden: ParsedNode[];
}

interface MutableElement extends HtmlElement {
  readonly children: (HtmlElement | HtmlText)[];
  lastIndex: number;
}

/** The refusal of a page that nests too deep. */
export function tooDeep(maxDepth: number): UnreadableError {
  return new UnreadableError('nesting-too-deep', `the page nests elements more than ${maxDepth} deep`);
}

/** The attributes of a node, names in lower case. */
export function readAttributes(node: ParsedNode): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { name, value } of node.attributes ?? []) attributes.set(name.toLowerCase(), value);
  return attributes;
}

function addChild(node: ParsedNode, parent: MutableElement, building: Building, depth: number): void {
  if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) {
    parent.children.push({ kind: 'text', text: node.textContent });
    return;
  }
  if (node.nodeType !== ELEMENT_NODE) return;
  const name = node.nodeName.toLowerCase();
  if (invisibleElements.has(name)) return;
  const attributes = readAttributes(node);
  const { own, before } = building.styleOf({ name, attributes, parent });
  if (isHidden({ name, attributes, parent }, own) && !building.revealed.has(node)) {
    building.hidden.push(node);
    return;
  }
  const index = building.nodes.push(node) - 1;
  const element: MutableElement = { kind: 'element', name, attributes, children: [], parent, index, lastIndex: index, style: own, before }; // prettier-ignore
  parent.children.push(element);
  addChildren(node, element, building, depth);
  element.lastIndex = building.nodes.length - 1;
}

function addChildren(node: ParsedNode, parent: MutableElement, building: Building, depth: number): void {
  if (depth > building.maxDepth) throw tooDeep(building.maxDepth);
  for (const child of node.childNodes) addChild(child, parent, building, depth + 1);
}

/** A parsed document → the tree of what is seen. Throws `nesting-too-deep` past `maxDepth` open elements. */
export function buildTree(document: ParsedNode, options: TreeOptions): PageTree {
  const building: Building = { ...options, nodes: [document], hidden: [] };
  const root: MutableElement = {
    kind: 'element', name: 'html', attributes: new Map(), children: [], parent: null, index: 0, lastIndex: 0,
    style: new Map(), before: null,
  }; // prettier-ignore
  addChildren(document, root, building, 0);
  root.lastIndex = building.nodes.length - 1;
  return { root, nodes: building.nodes, hidden: building.hidden };
}
