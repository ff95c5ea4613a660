import type { LayoutHints } from '../../../text/index.js';
import type { ParagraphProperties, RunProperties } from '../styles/properties.js';

/** What a story is made of once read: a paragraph, or a table row with its cells. */
export interface Block {
  readonly text: string;
  readonly hints?: LayoutHints;
  readonly row?: TableRow;
  /** An automatic number with nothing behind it: it says something only as all a cell holds (序号). */
  readonly lone?: boolean;
  /** The id of a whole document that stands here (w:altChunk); the block has no text of its own. */
  readonly chunk?: string;
  /** A line of the document's own table of contents. */
  readonly contents?: boolean;
}

export interface TableCell {
  readonly column: number;
  readonly blocks: Block[];
  /** Merged into the cell above: what it holds is not shown. */
  readonly continues: boolean;
}

/** `table` numbers the tables of a story from 0. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly table: number;
}

/** A w:p while it is open. */
export interface OpenParagraph {
  readonly properties: ParagraphProperties;
  /** Its text so far, parted where soft line breaks stand; the last line is open. */
  readonly lines: string[];
  /** Text boxes anchored in it: they follow it. */
  readonly boxes: Block[];
  /** The paragraph mark is deleted (tracked) and so joins this paragraph with the next. */
  markDeleted: boolean;
  markHidden: boolean;
  /** How many characters are set bold, not bold, and as the style says. */
  readonly weights: { bold: number; plain: number; inherited: number };
  /** Half points, of the first run with text. */
  size: number | undefined;
}

export interface OpenTable {
  readonly rows: { readonly cells: TableCell[] }[];
  /** Grid column of the next cell. */
  column: number;
  cell: { readonly blocks: Block[]; span: number; continued: boolean } | undefined;
  rowDeleted: boolean;
}

/** A complex field: what stands before its separator is code, not text. */
export interface OpenField {
  code: string;
  inResult: boolean;
}

/** Where properties read now belong. */
export type Scope = 'none' | 'paragraph' | 'mark' | 'run' | 'row';

/** One flow of paragraphs: the story itself, or a text box inside it. */
export interface Flow {
  readonly blocks: Block[];
  readonly tables: OpenTable[];
  readonly fields: OpenField[];
  /** Lines of paragraphs whose mark was deleted: the next paragraph begins with them. */
  carried: readonly string[];
  paragraph: OpenParagraph | undefined;
  run: RunProperties;
  scope: Scope;
  inText: boolean;
  inCode: boolean;
}

export function createFlow(): Flow {
  return {
    blocks: [],
    tables: [],
    fields: [],
    carried: [],
    paragraph: undefined,
    run: {},
    scope: 'none',
    inText: false,
    inCode: false,
  };
}

export function createParagraph(): OpenParagraph {
  return {
    properties: {},
    lines: [''],
    boxes: [],
    markDeleted: false,
    markHidden: false,
    weights: { bold: 0, plain: 0, inherited: 0 },
    size: undefined,
  };
}

/** Adds blocks one by one: a call with a hundred thousand arguments overflows the stack. */
export function appendBlocks(sink: Block[], blocks: readonly Block[]): void {
  for (const block of blocks) sink.push(block);
}
