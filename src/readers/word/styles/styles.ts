import type { ParagraphProperties, RunProperties } from './properties.js';

/** One style: w:style, STD. */
export interface Style {
  readonly id: string;
  name: string;
  basedOn?: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** The paragraph style of paragraphs that name none. */
  readonly defaultParagraphStyle: string | undefined;
  /** w:docDefaults. */
  readonly defaults: Style;
}

export function createStyle(id: string): Style {
  return { id, name: '', paragraph: {}, run: {} };
}

/** Word allows eleven levels of inheritance; a longer chain is a loop made by hand. */
const LONGEST_CHAIN = 32;

/** A style and those it is based on, nearest first; [] for an unknown id. */
export function listStyleChain(styles: Styles, id: string | undefined): readonly Style[] {
  const chain: Style[] = [];
  let next = id;
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    const style = styles.byId.get(next);
    if (style === undefined || chain.includes(style)) break;
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
}
