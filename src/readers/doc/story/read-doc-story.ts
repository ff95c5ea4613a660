import {
  appendBlocks,
  appendText,
  breakLine,
  createFlow,
  createParagraph,
  finishParagraph,
  flushCarried,
  readSymbol,
  stepField,
  type Block,
  type Flow,
  type Numberer,
} from '../../word/index.js';
import { closeDocTable, createDocTable, endCell, endRow, type DocTable } from './doc-table.js';
import {
  CELL_MARK,
  listStoredParagraphs,
  type RawParagraph,
  type StorySegment,
  type TextSource,
} from './list-stored-paragraphs.js';

/** What reading a part of the text needs. */
export interface StoryContext {
  readonly source: TextSource;
  readonly fonts: readonly string[];
  readonly numberer: Numberer;
  /** Blocks of the text box anchored at a character position. */
  readonly readAnchored: (position: number) => readonly Block[];
  /** Numbers the tables of the whole document from 0. */
  readonly numberTable: () => number;
}

/** A part of the text while its paragraphs go by. */
interface Story {
  readonly context: StoryContext;
  readonly flow: Flow;
  readonly tables: DocTable[];
}

/** [MS-DOC] §2.4.1, §2.8: characters that stand for something else. */
const SYMBOL = '(';
const ANCHOR = '\b';
const NON_BREAKING_HYPHEN = '\u001e';
const fieldMarks: ReadonlyMap<string, string> = new Map([
  ['\u0013', 'begin'],
  ['\u0014', 'separate'],
  ['\u0015', 'end'],
]);
const LINE_BREAKS = '\v\f\u000e';
/** Splits a segment at every character that is no text; the characters stand between the texts. */
const SPECIAL = /([\b\v\f\u000e\u0013-\u0015\u001e])/gu;

function findSink({ flow, tables }: Story): Block[] {
  return tables.at(-1)?.cell ?? flow.blocks;
}

/** Text of a field's code goes to the field; all other text to the paragraph. */
function appendPlain({ context, flow }: Story, text: string): void {
  const field = flow.fields.at(-1);
  if (field?.inResult === false) field.code += text;
  else appendText(flow, text, context.source.styles);
}

function appendSegment(story: Story, { position, text, run }: StorySegment): void {
  const { context, flow } = story;
  if (run.deleted === true) return;
  const font = context.fonts[run.fontNumber ?? -1];
  flow.run = font === undefined ? run : { ...run, font };
  if (run.symbol !== undefined && text.startsWith(SYMBOL)) {
    const drawn = readSymbol(run.symbol.code, context.fonts[run.symbol.font]);
    appendText(flow, drawn.repeat(text.length), context.source.styles);
    return;
  }
  let offset = position;
  for (const part of text.split(SPECIAL)) {
    const fieldMark = fieldMarks.get(part);
    if (fieldMark !== undefined) stepField(flow, fieldMark, context.source.styles);
    else if (part === ANCHOR) appendBlocks(flow.paragraph?.boxes ?? [], context.readAnchored(offset));
    else if (part === NON_BREAKING_HYPHEN) appendPlain(story, '-');
    else if (part !== '' && LINE_BREAKS.includes(part)) breakLine(flow);
    else if (part !== '') appendPlain(story, part);
    offset += part.length;
  }
}

function closeTable(story: Story): void {
  const table = story.tables.pop();
  if (table === undefined) return;
  appendBlocks(findSink(story), closeDocTable(table, story.context.numberTable()));
}

/** Opens and closes tables until as many are open as the paragraph is inside. */
function enterTables(story: Story, depth: number): void {
  while (story.tables.length > depth) closeTable(story);
  while (story.tables.length < depth) story.tables.push(createDocTable());
}

/** Whether the end of a row holds nothing but its mark: text before it belongs to a cell that was not closed. */
function isBareRowEnd({ segments, properties }: RawParagraph): boolean {
  return properties.endsRow && properties.depth > 0 && segments.length === 0;
}

function endCells(story: Story, { mark, markRun, properties }: RawParagraph): void {
  const table = story.tables.at(-1);
  if (table === undefined) return;
  if (properties.endsRow) endRow(table, properties.row, markRun.deleted === true);
  else if (properties.depth > 1 ? properties.endsNestedCell : mark === CELL_MARK) endCell(table);
}

function addParagraph(story: Story, raw: RawParagraph): void {
  const { flow, context } = story;
  enterTables(story, raw.properties.depth);
  if (!isBareRowEnd(raw)) {
    flow.paragraph = { ...createParagraph(), properties: raw.properties.stated };
    for (const segment of raw.segments) appendSegment(story, segment);
    flow.paragraph.markDeleted = raw.markRun.deleted === true && raw.mark !== CELL_MARK;
    flow.paragraph.markHidden = raw.markRun.hidden === true;
    finishParagraph(flow, findSink(story), context.source.styles, context.numberer);
  }
  endCells(story, raw);
}

/** Reads the text from one character position to another: paragraphs and table rows in order. */
export function readDocStory(context: StoryContext, start: number, end: number): readonly Block[] {
  const story: Story = { context, flow: createFlow(), tables: [] };
  for (const raw of listStoredParagraphs(context.source, start, end)) addParagraph(story, raw);
  enterTables(story, 0);
  flushCarried(story.flow, story.flow.blocks, context.source.styles, context.numberer);
  return story.flow.blocks;
}
