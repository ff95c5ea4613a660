import type { HtmlElement, Style } from '../page/html-tree.js';

const BOLD_FROM_WEIGHT = 600;
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['px', POINTS_PER_PIXEL],
]);
/** Pixels to the left of or above the page from which nothing is seen. Smaller: a hanging indent hides its paragraph. */
const OFF_SCREEN = -999;

function isOffScreen(value: string | undefined): boolean {
  return value !== undefined && /^-\d+(?:\.\d+)?(?:px|em|rem)/u.test(value) && Number.parseFloat(value) <= OFF_SCREEN;
}

/** Cut down to nothing or moved off the page: what sites write for programs that read pages aloud. */
function isOnlyReadAloud(style: Style): boolean {
  if (isOffScreen(style.get('text-indent'))) return true;
  if (!/^(?:absolute|fixed)$/u.test(style.get('position') ?? '')) return false;
  return (
    /^rect\(\s*(?:0|1px)/u.test(style.get('clip') ?? '') ||
    /^inset\(\s*(?:50|100)%/u.test(style.get('clip-path') ?? '') ||
    isOffScreen(style.get('left')) ||
    isOffScreen(style.get('top'))
  );
}

/** Whether the page shows nothing of an element: `display: none`, the hidden attribute, Word's hidden text, text only read aloud. */
export function isHidden({ attributes }: HtmlElement, style: Style): boolean {
  const display = style.get('display');
  if (display === 'none' || (attributes.has('hidden') && display === undefined)) return true;
  if (/^(?:hidden|collapse)$/u.test(style.get('visibility') ?? '')) return true;
  return style.get('mso-hide') === 'all' || isOnlyReadAloud(style);
}

/** true or false where the element says so, null where it inherits. */
export function boldOf(element: HtmlElement, style: Style): boolean | null {
  const weight = style.get('font-weight');
  if (weight !== undefined && weight !== 'inherit')
    return weight.startsWith('bold') || Number.parseInt(weight, 10) >= BOLD_FROM_WEIGHT;
  return element.name === 'b' || element.name === 'strong' ? true : null;
}

/** true or false where the element states an alignment, null where it inherits. */
export function centredOf(element: HtmlElement, style: Style): boolean | null {
  const alignment = style.get('text-align') ?? element.attributes.get('align')?.toLowerCase();
  if (element.name === 'center') return true;
  return alignment === undefined ? null : alignment.startsWith('center');
}

/** Font size in points where the element states one in points or pixels, null where it inherits or is relative. */
export function fontSizeOf(style: Style): number | null {
  const match = /^(\d+(?:\.\d+)?)(pt|px)/u.exec(style.get('font-size') ?? '');
  const perUnit = POINTS_PER_UNIT.get(match?.[2] ?? '');
  return match === null || perUnit === undefined ? null : Number(match[1]) * perUnit;
}
