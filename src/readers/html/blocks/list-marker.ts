import { ITEM_NUMBER } from '../../../language/index.js';
import { formatListMarker, isCounterStyle } from '../styles/counter-style.js';
import type { HtmlElement } from '../page/html-tree.js';

/** The `type` attribute of <ol> and <li>; case matters in it. */
const typeStyles: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);
const BULLETS: ReadonlySet<string> = new Set(['none', 'disc', 'circle', 'square']);
/** A number typed at the start of an item: such lists hide the automatic ones, if only by a style sheet the page does not hold. */
const TYPED_MARKER = new RegExp(`^\\s*(?:[(（]?${ITEM_NUMBER}[)）.．、]|[①-⑳])`, 'u');

function styleOf(element: HtmlElement): string | null {
  const known = element.style
    .get('list-style-type')
    ?.split(/\s+/u)
    .find((word) => isCounterStyle(word) || BULLETS.has(word));
  return known ?? typeStyles.get(element.attributes.get('type') ?? '') ?? null;
}

function integerOf(element: HtmlElement, attribute: string): number | null {
  const value = element.attributes.get(attribute);
  return value !== undefined && /^\s*-?\d{1,6}\s*$/u.test(value) ? Number(value) : null;
}

/** The first text inside an element, as far as a typed number reaches. */
function leadingText(element: HtmlElement): string {
  for (const child of element.children) {
    const text = child.kind === 'text' ? child.text : leadingText(child);
    if (text.trim() !== '') return text;
  }
  return '';
}

/**
 * The automatic numbers of a list's items, by the items' element index: an <ol>'s, and a <ul>'s whose style
 * numbers it. Empty where the list shows none: bullets, `list-style: none`, or numbers typed into the items.
 */
export function numberListItems(list: HtmlElement): ReadonlyMap<number, string> {
  const items = list.children.filter((child): child is HtmlElement => child.kind === 'element' && child.name === 'li');
  const markers = new Map<number, string>();
  if (items.every((item) => TYPED_MARKER.test(leadingText(item)))) return markers;
  const listStyle = styleOf(list) ?? (list.name === 'ul' ? 'disc' : 'decimal');
  const step = list.attributes.has('reversed') ? -1 : 1;
  let value = integerOf(list, 'start') ?? (step < 0 ? items.length : 1);
  for (const item of items) {
    value = integerOf(item, 'value') ?? value;
    const style = styleOf(item) ?? listStyle;
    if (!BULLETS.has(style)) markers.set(item.index, formatListMarker(value, style));
    value += step;
  }
  return markers;
}
