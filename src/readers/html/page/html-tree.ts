/** Values by property, in lower case. */
export type Style = ReadonlyMap<string, string>;

/** A run of text as the parser gives it: entities resolved, white space untouched. */
export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
}

/**
 * An element a reader of the page sees. `index` counts elements in document order from 0 and `lastIndex` is the index
 * of the last element inside, so containment is a comparison of numbers.
 */
export interface HtmlElement {
  readonly kind: 'element';
  /** Lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | HtmlText)[];
  readonly parent: HtmlElement | null;
  /** What style sheets and its style attribute say of it; nothing is inherited. */
  readonly style: Style;
  /** What style sheets put before its content; null where nothing. */
  readonly before: Style | null;
  readonly index: number;
  readonly lastIndex: number;
}

/** Whether `inner` is `outer` or lies inside it. */
export function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  return inner.index >= outer.index && inner.index <= outer.lastIndex;
}

/** The element and all around it, innermost first. */
export function* ancestorsOf(element: HtmlElement): Generator<HtmlElement> {
  for (let current: HtmlElement | null = element; current !== null; current = current.parent) yield current;
}
