import type { HtmlElement } from './html-tree.js';

const BOLD_FROM_WEIGHT = 600;
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['px', POINTS_PER_PIXEL],
]);

/** The declarations of an element's style attribute, names and values in lower case. No style sheet is applied. */
export function readInlineStyle(element: HtmlElement): ReadonlyMap<string, string> {
  const style = element.attributes.get('style');
  const declarations = new Map<string, string>();
  if (style === undefined) return declarations;
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) declarations.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return declarations;
}

/** Whether the page shows nothing of an element: the hidden attribute, display: none, or Word's hidden text. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attributes.has('hidden')) return true;
  const style = element.attributes.get('style');
  if (style === undefined) return false;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(style);
}

/** true or false where the element says so, null where it inherits. */
export function boldOf(element: HtmlElement, style: ReadonlyMap<string, string>): boolean | null {
  const weight = style.get('font-weight');
  if (weight !== undefined && weight !== 'inherit')
    return weight.startsWith('bold') || Number.parseInt(weight, 10) >= BOLD_FROM_WEIGHT;
  return element.name === 'b' || element.name === 'strong' ? true : null;
}

/** true or false where the element states an alignment, null where it inherits. */
export function centredOf(element: HtmlElement, style: ReadonlyMap<string, string>): boolean | null {
  const alignment = style.get('text-align') ?? element.attributes.get('align')?.toLowerCase();
  if (element.name === 'center') return true;
  return alignment === undefined ? null : alignment.startsWith('center');
}

/** Font size in points where the element states one in points or pixels, null where it inherits or is relative. */
export function fontSizeOf(style: ReadonlyMap<string, string>): number | null {
  const match = /^(\d+(?:\.\d+)?)(pt|px)/u.exec(style.get('font-size') ?? '');
  const perUnit = POINTS_PER_UNIT.get(match?.[2] ?? '');
  return match === null || perUnit === undefined ? null : Number(match[1]) * perUnit;
}
