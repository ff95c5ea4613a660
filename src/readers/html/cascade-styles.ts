import { UnreadableError } from '../../text/index.js';
import { readDeclarationList } from './declaration-list.js';
import type { HtmlElement, Style } from './html-tree.js';
import type { Compound, Declaration, StyleRule } from './style-sheet.js';

/** What an element's style is found from: the tree is still being built. */
export type StyledElement = Pick<HtmlElement, 'name' | 'attributes' | 'parent'>;

export interface ElementStyles {
  readonly own: Style;
  /** Of what the style sheets put before its content; null where they put nothing there. */
  readonly before: Style | null;
}

/** Comparisons of a selector's part with an element. A portal's page needs under a million; a page of attacks has a second for this many. */
const MAX_COMPARISONS = 20_000_000;

interface IndexedRule extends StyleRule {
  readonly order: number;
}

function listClasses(element: StyledElement): readonly string[] {
  return element.attributes.get('class')?.split(/\s+/u) ?? [];
}

function matchesCompound({ name, ids, classes, attributes }: Compound, element: StyledElement): boolean {
  if (name !== null && name !== element.name) return false;
  if (ids.some((id) => element.attributes.get('id') !== id)) return false;
  if (!attributes.every((attribute) => element.attributes.has(attribute))) return false;
  if (classes.length === 0) return true;
  const own = listClasses(element);
  return classes.every((wanted) => own.includes(wanted));
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

function applyLayer(style: Map<string, string>, layer: ReadonlyMap<string, Declaration>, important: boolean): void {
  for (const [property, declaration] of layer)
    if (declaration.important === important) style.set(property, declaration.value);
}

/** Rules weakest first, then the style attribute; after them, in the same order, what is said to be important (CSS Cascade 4 §6). */
function mergeLayers(layers: readonly ReadonlyMap<string, Declaration>[]): Style {
  const style = new Map<string, string>();
  for (const important of [false, true]) for (const layer of layers) applyLayer(style, layer, important);
  return style;
}

/**
 * Makes the function that tells an element's style from the rules of the page's style sheets and its style attribute.
 * Inheritance is left to those who ask. It throws `too-much-content` when the comparisons
 * counted in `comparisons`, by it and by others, pass twenty million.
 */
export function createCascade(
  rules: readonly StyleRule[],
  comparisons: { count: number },
): (element: StyledElement) => ElementStyles {
  const index = indexRules(rules);
  const compare = (compound: Compound, element: StyledElement): boolean => {
    comparisons.count += 1;
    if (comparisons.count > MAX_COMPARISONS)
      throw new UnreadableError('too-much-content', 'the style sheets of the page take too long to apply');
    return matchesCompound(compound, element);
  };
  /** Whether the parts left of `at` hold for what is around an element that matches the part at it. */
  const holdsAround = (compounds: readonly Compound[], at: number, element: StyledElement): boolean => {
    let reached: StyledElement[] = [element];
    for (let part = at; part > 0; part -= 1) {
      const [compound, left] = [compounds[part], compounds[part - 1]];
      if (compound === undefined || left === undefined) return false;
      const around: StyledElement[] = [];
      if (compound.combinator === 'parent') {
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
  };
  const matches = ({ compounds }: StyleRule, element: StyledElement): boolean => {
    const last = compounds.at(-1);
    return last !== undefined && compare(last, element) && holdsAround(compounds, compounds.length - 1, element);
  };
  return (element) => {
    const id = element.attributes.get('id');
    const keys = new Set(['*', element.name, ...listClasses(element).map((name) => `.${name}`), `#${id ?? ''}`]);
    const found = [...keys]
      .flatMap((key) => index.get(key) ?? [])
      .filter((rule) => matches(rule, element))
      .sort((one, other) => one.specificity - other.specificity || one.order - other.order);
    const before = found.filter((rule) => rule.before).map((rule) => rule.declarations);
    return {
      own: mergeLayers([
        ...found.filter((rule) => !rule.before).map((rule) => rule.declarations),
        readDeclarationList(element.attributes.get('style') ?? ''),
      ]),
      before: before.length === 0 ? null : mergeLayers(before),
    };
  };
}
