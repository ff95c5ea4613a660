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
