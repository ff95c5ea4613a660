import { UnreadableError } from '../../../text/index.js';
import { readDeclarationList } from './style-sheet.js';
import type { HtmlElement, Style } from '../page/html-tree.js';
import type { Compound, Declaration, StyleRule } from './style-sheet.js';

export interface ElementStyles {
  readonly own: Style;
  /** Of what the style sheets put before its content; null where they put nothing there. */
  readonly before: Style | null;
}

/**
 * Comparisons of a selector's part with an element. A portal's page needs some ten thousand, for elements of one kind in
 * one place are compared once; a page of attacks has less than a second.
 */
const MAX_COMPARISONS = 2_000_000;

/** Elements of one name with the same classes, id and attributes, inside such elements of one kind. */
interface Kind {
  readonly name: string;
  readonly id: string | undefined;
  readonly classes: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly parent: Kind | null;
  /** Kinds inside, by what tells them apart. */
  readonly inner: Map<string, Kind>;
  /** The rules that hold for it, weakest first; undefined until they are asked for. */
  rules?: readonly IndexedRule[];
}

const UNSTYLED: ElementStyles = { own: new Map(), before: null };

interface IndexedRule extends StyleRule {
  readonly order: number;
}

function matchesCompound({ name, ids, classes, attributes }: Compound, kind: Kind): boolean {
  return (
    (name === null || name === kind.name) &&
    ids.every((id) => id === kind.id) &&
    classes.every((wanted) => kind.classes.has(wanted)) &&
    attributes.every((attribute) => kind.attributes.has(attribute))
  );
}

/** Rules by what the element itself must have, so that each element is compared with few. */
function indexRules(rules: readonly StyleRule[]): ReadonlyMap<string, readonly IndexedRule[]> {
  const index = new Map<string, IndexedRule[]>();
  rules.forEach((rule, order) => {
    const last = rule.compounds.at(-1);
    const [id] = last?.ids ?? [];
    const [className] = last?.classes ?? [];
    const key = id !== undefined ? `#${id}` : className !== undefined ? `.${className}` : (last?.name ?? '*');
    const known = index.get(key);
    if (known === undefined) index.set(key, [{ ...rule, order }]);
    else known.push({ ...rule, order });
  });
  return index;
}

/** Whether the parts of a selector left of the last hold for what is around a kind that matches the last. */
function holdsAround(
  { compounds }: StyleRule,
  kind: Kind,
  compare: (compound: Compound, kind: Kind) => boolean,
): boolean {
  let reached: readonly Kind[] = [kind];
  for (let part = compounds.length - 1; part > 0; part -= 1) {
    const left = compounds[part - 1];
    if (left === undefined) return false;
    const around: Kind[] = [];
    if (compounds[part]?.combinator === 'parent') {
      for (const { parent } of reached) if (parent !== null && compare(left, parent)) around.push(parent);
    } else {
      // All that is around the innermost is around the others too, or is one of them.
      for (let outer = reached[0]?.parent ?? null; outer !== null; outer = outer.parent)
        if (compare(left, outer)) around.push(outer);
    }
    if (around.length === 0) return false;
    reached = around;
  }
  return true;
}

/** Layers weakest first; after them, in the same order, what they say is important (CSS Cascade 4 §6). */
function mergeLayers(layers: readonly ReadonlyMap<string, Declaration>[]): Style {
  const style = new Map<string, string>();
  for (const important of [false, true])
    for (const layer of layers)
      for (const [property, declaration] of layer)
        if (declaration.important === important) style.set(property, declaration.value);
  return style;
}

/** What selectors ask of elements; all else tells nothing apart. */
interface Asked {
  readonly ids: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly attributes: readonly string[];
}

function listAsked(rules: readonly StyleRule[]): Asked {
  const compounds = rules.flatMap((rule) => rule.compounds);
  return {
    ids: new Set(compounds.flatMap(({ ids }) => ids)),
    classes: new Set(compounds.flatMap(({ classes }) => classes)),
    attributes: [...new Set(compounds.flatMap(({ attributes }) => attributes))],
  };
}

function createKind(parent: Kind | null, name: string, has: Pick<Kind, 'id' | 'classes' | 'attributes'>): Kind {
  return { name, ...has, parent, inner: new Map() };
}

function findKind({ name, attributes }: HtmlElement, parent: Kind, asked: Asked): Kind {
  const ownId = attributes.get('id');
  const id = ownId !== undefined && asked.ids.has(ownId) ? ownId : undefined;
  const classes =
    attributes
      .get('class')
      ?.split(/\s+/u)
      .filter((word) => asked.classes.has(word)) ?? [];
  const names = asked.attributes.filter((attribute) => attributes.has(attribute));
  const key = [name, id ?? '', classes.join(' '), ...names].join('\n');
  const known = parent.inner.get(key);
  if (known !== undefined) return known;
  const kind = createKind(parent, name, { id, classes: new Set(classes), attributes: new Set(names) });
  parent.inner.set(key, kind);
  return kind;
}

/**
 * Makes the function that tells an element's style from the rules of the page's style sheets and its style attribute; it
 * is asked from the outside in. Inheritance is left to those who ask. It throws `too-much-content` when the comparisons
 * counted in `comparisons`, by it and by others, pass two million.
 */
export function createCascade(
  rules: readonly StyleRule[],
  comparisons: { count: number },
): (element: HtmlElement) => ElementStyles {
  const index = indexRules(rules);
  const page = createKind(null, '', { id: undefined, classes: new Set(), attributes: new Set() });
  const kinds = new WeakMap<HtmlElement, Kind>();
  const compare = (compound: Compound, kind: Kind): boolean => {
    comparisons.count += 1;
    if (comparisons.count > MAX_COMPARISONS)
      throw new UnreadableError('too-much-content', 'the style sheets of the page take too long to apply');
    return matchesCompound(compound, kind);
  };
  const findRules = (kind: Kind): readonly IndexedRule[] =>
    ['*', kind.name, `#${kind.id ?? ''}`, ...[...kind.classes].map((name) => `.${name}`)]
      .flatMap((key) => index.get(key) ?? [])
      .filter((rule) => {
        const last = rule.compounds.at(-1);
        return last !== undefined && compare(last, kind) && holdsAround(rule, kind, compare);
      })
      .sort((one, other) => one.specificity - other.specificity || one.order - other.order);
  const asked = listAsked(rules);
  const rulesOf = (element: HtmlElement): readonly IndexedRule[] => {
    const kind = findKind(element, (element.parent === null ? undefined : kinds.get(element.parent)) ?? page, asked);
    kinds.set(element, kind);
    return (kind.rules ??= findRules(kind));
  };
  return (element) => {
    const found = rules.length === 0 ? [] : rulesOf(element);
    const style = element.attributes.get('style');
    if (found.length === 0 && style === undefined) return UNSTYLED;
    const inline = readDeclarationList(style ?? '');
    const before = found.filter((rule) => rule.before).map((rule) => rule.declarations);
    const own = found.filter((rule) => !rule.before).map((rule) => rule.declarations);
    return { own: mergeLayers([...own, inline]), before: before.length === 0 ? null : mergeLayers(before) };
  };
}
