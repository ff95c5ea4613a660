import { parse, type CssNode, type Selector } from 'css-tree';
import { isShownOnScreen } from './media-query.js';

/** One element's part of a selector, and how it is joined to the part left of it. */
export interface Compound {
  readonly name: string | null;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly attributes: readonly string[];
  readonly combinator: 'ancestor' | 'parent' | null;
}

export interface Declaration {
  readonly value: string;
  readonly important: boolean;
}

export interface StyleRule {
  /** The element itself last. */
  readonly compounds: readonly Compound[];
  /** Whether it styles what stands before the element's content (`::before`). */
  readonly before: boolean;
  readonly specificity: number;
  readonly declarations: ReadonlyMap<string, Declaration>;
}

/** What the reader asks of a style. */
const readProperties: ReadonlySet<string> = new Set([
  'display', 'visibility', 'position', 'left', 'top', 'clip', 'clip-path', 'text-indent', 'mso-hide', 'text-align',
  'font-weight', 'font-size', 'white-space', 'list-style-type', 'counter-reset', 'counter-increment', 'content',
]); // prettier-ignore
/** Pseudo-classes that hold for the page as it is first shown; a rule with any other is left out, as is one with siblings. */
const restingPseudoClasses: ReadonlySet<string> = new Set(['root', 'link', 'enabled']);
const COMMENT = /\/\*.*?\*\//gsu;
/** One class outweighs any number of element names a selector has, one id any number of classes. */
const CLASS_WEIGHT = 100;
const ID_WEIGHT = 10_000;

/** `list-style` says all three of its parts at once; the marker is all that is read of it. */
export function longhandOf(property: string): string {
  return property === 'list-style' ? 'list-style-type' : property;
}

type Draft = { name: string | null; ids: string[]; classes: string[]; attributes: string[] };

const emptyDraft = (): Draft => ({ name: null, ids: [], classes: [], attributes: [] });

/** Adds one simple selector to the part of an element; false where it asks for something a page at rest does not show. */
function addSimple(node: CssNode, draft: Draft): boolean {
  switch (node.type) {
    case 'TypeSelector':
      if (node.name !== '*') draft.name = node.name.toLowerCase();
      return true;
    case 'IdSelector':
      draft.ids.push(node.name);
      return true;
    case 'ClassSelector':
      draft.classes.push(node.name);
      return true;
    case 'AttributeSelector':
      if (node.matcher !== null) return false;
      draft.attributes.push(node.name.name.toLowerCase());
      return true;
    case 'PseudoClassSelector':
      return restingPseudoClasses.has(node.name.toLowerCase());
    default:
      return false;
  }
}

/** `body .a` without `body`: all is inside it, also on pages that leave the element out, as the parser does then. */
function withoutPage(compounds: readonly Compound[]): readonly Compound[] {
  const first = compounds.findIndex(
    ({ name, ids, classes, attributes, combinator }, index) =>
      index === compounds.length - 1 ||
      combinator === 'parent' ||
      compounds[index + 1]?.combinator === 'parent' ||
      !/^(?:html|body)$/u.test(name ?? '') ||
      ids.length + classes.length + attributes.length > 0,
  );
  return compounds.slice(first);
}

/** A selector in the form that is matched; null where it has parts that are not. */
function readSelector(selector: Selector): Omit<StyleRule, 'declarations'> | null {
  const compounds: Compound[] = [];
  let draft = emptyDraft();
  let combinator: Compound['combinator'] = null;
  let before = false;
  for (const node of selector.children) {
    if (node.type === 'Combinator') {
      if (node.name !== ' ' && node.name !== '>') return null;
      compounds.push({ ...draft, combinator });
      combinator = node.name === '>' ? 'parent' : 'ancestor';
      draft = emptyDraft();
    } else if (/^Pseudo/u.test(node.type) && 'name' in node && node.name === 'before') before = true;
    else if (!addSimple(node, draft)) return null;
  }
  compounds.push({ ...draft, combinator });
  const specificity = compounds.reduce(
    (sum, { name, ids, classes, attributes }) =>
      sum + (name === null ? 0 : 1) + (classes.length + attributes.length) * CLASS_WEIGHT + ids.length * ID_WEIGHT,
    0,
  );
  return { compounds: withoutPage(compounds), before, specificity };
}

function readDeclarations(nodes: Iterable<CssNode>): ReadonlyMap<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const node of nodes) {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') continue;
    const property = longhandOf(node.property.toLowerCase());
    const value = node.value.value.replace(COMMENT, '').trim();
    if (readProperties.has(property))
      declarations.set(property, {
        value: property === 'content' ? value : value.toLowerCase(),
        important: node.important !== false,
      });
  }
  return declarations;
}

function readRules(nodes: Iterable<CssNode>): StyleRule[] {
  const rules: StyleRule[] = [];
  for (const node of nodes) {
    if (node.type === 'Atrule') {
      const name = node.name.toLowerCase();
      const query = node.prelude?.type === 'Raw' ? node.prelude.value : '';
      if (
        node.block !== null &&
        (name === 'supports' || name === 'layer' || (name === 'media' && isShownOnScreen(query)))
      )
        rules.push(...readRules(node.block.children));
    }
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') continue;
    const declarations = readDeclarations(node.block.children);
    if (declarations.size === 0) continue;
    for (const child of node.prelude.children) {
      const selector = child.type === 'Selector' ? readSelector(child) : null;
      if (selector !== null) rules.push({ ...selector, declarations });
    }
  }
  return rules;
}

/**
 * A style sheet → its rules about what the reader asks, as they hold on a screen, in order. Rules with selectors of other
 * kinds than names, classes, ids, attributes, descendants and children are left out. Never fails: a sheet too broken for
 * the parser has no rules.
 */
export function parseStyleSheet(text: string): readonly StyleRule[] {
  try {
    const sheet = parse(text, { parseValue: false, parseAtrulePrelude: false, parseCustomProperty: false });
    return sheet.type === 'StyleSheet' ? readRules(sheet.children) : [];
  } catch {
    return [];
  }
}

const IMPORTANT = /!\s*important$/u;

/** The declarations of a style attribute, names and values in lower case; the last of two for one property counts. */
export function readDeclarationList(text: string): ReadonlyMap<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const declaration of text.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon <= 0) continue;
    const stated = declaration.slice(colon + 1).trim();
    const value = stated.replace(IMPORTANT, '').trimEnd();
    declarations.set(longhandOf(declaration.slice(0, colon).trim()), { value, important: value !== stated });
  }
  return declarations;
}
