import { invisibleElements } from './element-kinds.js';
import type { HtmlElement, HtmlText, Style } from './html-tree.js';
import type { OpenedPage, PageOpener } from './open-page.js';
import { tooDeep } from './parse-html.js';
import { readAttributes, type ParsedNode } from './parse-html.js';
import { isHidden } from '../styles/style-values.js';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;
const UNSTYLED: Style = new Map();
const FRAME = /^i?frame$/u;

/** What the building of a tree needs to know. */
export interface TreeOptions {
  readonly maxDepth: number;
  readonly openFrame: PageOpener['openFrame'];
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
  /** The page, or the frame, whose nodes are being added. */
  readonly page: OpenedPage;
  readonly nodes: ParsedNode[];
  readonly hidden: ParsedNode[];
}

interface MutableElement extends HtmlElement {
  readonly children: (HtmlElement | HtmlText)[];
  lastIndex: number;
  style: Style;
  before: Style | null;
}

function addChild(node: ParsedNode, parent: MutableElement, building: Building, depth: number): void {
  if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) {
    parent.children.push({ kind: 'text', text: node.textContent });
    return;
  }
  if (node.nodeType !== ELEMENT_NODE) return;
  const name = node.nodeName.toLowerCase();
  const attributes = readAttributes(node);
  const frame = FRAME.test(name) ? building.openFrame(node, attributes) : null;
  if (invisibleElements.has(name) && frame === null) return;
  const index = building.nodes.length;
  const element: MutableElement = {
    kind: 'element', name, attributes, parent, children: [], style: UNSTYLED, before: null, index, lastIndex: index,
  }; // prettier-ignore
  const { own, before } = building.page.styleOf(element);
  if (isHidden(element, own) && !building.revealed.has(node)) {
    building.hidden.push(node);
    return;
  }
  element.style = own;
  element.before = before;
  building.nodes.push(node);
  parent.children.push(element);
  if (frame === null) addChildren(node, element, building, depth);
  else addChildren(frame.document, element, { ...building, page: frame }, depth);
  element.lastIndex = building.nodes.length - 1;
}

function addChildren(node: ParsedNode, parent: MutableElement, building: Building, depth: number): void {
  if (depth > building.maxDepth) throw tooDeep(building.maxDepth);
  for (const child of node.childNodes) addChild(child, parent, building, depth + 1);
}

/** A page → the tree of what is seen, the pages in its frames in their places. Throws `nesting-too-deep` past `maxDepth` open elements. */
export function buildTree(page: OpenedPage, options: TreeOptions): PageTree {
  const building: Building = { ...options, page, nodes: [page.document], hidden: [] };
  const root: MutableElement = {
    kind: 'element', name: 'html', attributes: new Map(), children: [], parent: null, index: 0, lastIndex: 0,
    style: UNSTYLED, before: null,
  }; // prettier-ignore
  addChildren(page.document, root, building, 0);
  root.lastIndex = building.nodes.length - 1;
  return { root, nodes: building.nodes, hidden: building.hidden };
}
