import {
  appendBlocks,
  appendText,
  breakLine,
  createFlow,
  createParagraph,
  finishParagraph,
  flushCarried,
  listTableBlocks,
  readSymbol,
  stepField,
  type Block,
  type Flow,
  type Numberer,
  type Styles,
} from '../word/index.js';
import type { XmlTag } from '../xml/index.js';
import { closeCell, closeRow, continueCell, openCell, openRow, skipColumns, spanColumns } from './table-handlers.js';

/** A story while it streams by. */
export interface StoryReading {
  readonly styles: Styles;
  readonly numberer: Numberer;
  /** The story, and inside it the text boxes that are open. */
  readonly flows: [Flow, ...Flow[]];
  /** Whether each open mc:AlternateContent has had its w:Choice. */
  readonly alternates: boolean[];
  tables: number;
  /** Documents embedded whole where they cannot be read (w:subDoc, w:altChunk in a cell): passed over, and said to be. */
  embedded: number;
  /** Ids of the pictures drawn, in order. */
  readonly pictures: string[];
}

/** What a handler answers when the element and all inside it are passed over. */
export const SKIP = 'skip';

export type OpenHandler = (flow: Flow, tag: XmlTag, reading: StoryReading) => typeof SKIP | undefined;
export type CloseHandler = (flow: Flow, reading: StoryReading) => void;

const skip = (): typeof SKIP => SKIP;

/** An effect as a handler that goes on into the element. */
function on(effect: (flow: Flow, tag: XmlTag, reading: StoryReading) => void): OpenHandler {
  return (flow, tag, reading) => {
    effect(flow, tag, reading);
    return undefined;
  };
}

/** Where a finished paragraph or table goes: the open cell, else the flow itself. */
export function findSink(flow: Flow): Block[] {
  return flow.tables.at(-1)?.cell?.blocks ?? flow.blocks;
}

/** w:del and w:moveFrom: a deleted paragraph mark or row where properties stand, else deleted text. */
const dropDeleted: OpenHandler = (flow) => {
  if (flow.scope === 'mark' && flow.paragraph !== undefined) flow.paragraph.markDeleted = true;
  const table = flow.tables.at(-1);
  if (flow.scope === 'row' && table !== undefined) table.rowDeleted = true;
  return flow.scope === 'none' ? SKIP : undefined;
};

/** A tab or break inside a run; the same names inside w:pPr define tab stops. */
function inRun(effect: (flow: Flow, tag: XmlTag, reading: StoryReading) => void): OpenHandler {
  return on((flow, tag, reading) => {
    if (flow.scope === 'none') effect(flow, tag, reading);
  });
}

const appendSymbol: OpenHandler = on((flow, tag, reading) => {
  const code = Number.parseInt(tag.attribute('w:char') ?? '', 16);
  if (!Number.isNaN(code) && code <= 0xffff)
    appendText(flow, readSymbol(code, tag.attribute('w:font')), reading.styles);
});

const startText: OpenHandler = on((flow) => {
  flow.inText = true;
});

/** Word 2003 marks deleted text and comments so, and inserted text too, which stays. */
const dropAnnotation: OpenHandler = (_flow, tag) => {
  const type = tag.attribute('w:type');
  return type === 'Word.Deletion' || type === 'Word.Comment' ? SKIP : undefined;
};

/** Word 2003 writes a note where its mark stands, inside a paragraph; in a part of notes it is what is read. */
const dropNote: OpenHandler = (flow) => (flow.paragraph === undefined ? undefined : SKIP);

/** A whole document stands here: its place is kept, for it is read when the story is. */
function placeChunk(flow: Flow, tag: XmlTag, reading: StoryReading): void {
  const chunk = tag.attribute('r:id');
  if (chunk === undefined || flow.tables.length > 0 || reading.flows.length > 1) reading.embedded += 1;
  else flow.blocks.push({ text: '', chunk });
}

/** Pictures looked at in one document. Larger: a document of tiny copies keeps a worker busy. */
const MOST_PICTURES = 500;

function notePicture(attribute: string): OpenHandler {
  return on((_flow, tag, reading) => {
    const id = tag.attribute(attribute);
    if (id !== undefined && reading.pictures.length < MOST_PICTURES) reading.pictures.push(id);
  });
}

/** Start tags by name. What is not listed is passed through: its children are read. */
export const openHandlers: ReadonlyMap<string, OpenHandler> = new Map<string, OpenHandler>([
  ['w:p', on((flow) => (flow.paragraph = createParagraph()))],
  ['w:pPr', on((flow) => (flow.scope = 'paragraph'))],
  ['w:rPr', on((flow) => (flow.scope = flow.scope === 'paragraph' ? 'mark' : 'run'))],
  ['w:r', on((flow) => (flow.run = {}))],
  ['m:r', on((flow) => (flow.run = {}))],
  ['w:t', startText],
  ['m:t', startText],
  [
    'w:tab',
    inRun((flow, _tag, reading) => {
      appendText(flow, '\t', reading.styles);
    }),
  ],
  [
    'w:ptab',
    inRun((flow, _tag, reading) => {
      appendText(flow, '\t', reading.styles);
    }),
  ],
  ['w:br', inRun(breakLine)],
  ['w:cr', inRun(breakLine)],
  [
    'w:noBreakHyphen',
    on((flow, _tag, reading) => {
      appendText(flow, '-', reading.styles);
    }),
  ],
  ['w:sym', appendSymbol],
  [
    'w:fldChar',
    on((flow, tag, reading) => {
      stepField(flow, tag.attribute('w:fldCharType'), reading.styles);
    }),
  ],
  ['w:instrText', on((flow) => (flow.inCode = true))],
  ['w:del', dropDeleted],
  ['w:moveFrom', dropDeleted],
  ...['w:delText', 'w:delInstrText', 'w:rt', 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr'].map((name) => [name, skip] as const),
  ...['w:pPrChange', 'w:rPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:tblPrChange', 'w:tblPrExChange'].map(
    (name) => [name, skip] as const,
  ),
  ['mc:AlternateContent', on((_flow, _tag, reading) => reading.alternates.push(false))],
  ['mc:Choice', (_flow, _tag, reading) => takeAlternative(reading)],
  ['mc:Fallback', (_flow, _tag, reading) => takeAlternative(reading)],
  ['w:txbxContent', on((_flow, _tag, reading) => reading.flows.push(createFlow()))],
  ['w:tbl', on((flow) => flow.tables.push({ rows: [], column: 0, cell: undefined, rowDeleted: false }))],
  ['w:tr', on(openRow)],
  ['w:trPr', on((flow) => (flow.scope = 'row'))],
  ['w:gridBefore', on(skipColumns)],
  ['w:tc', on(openCell)],
  ['w:gridSpan', on(spanColumns)],
  ['w:vMerge', on(continueCell)],
  // As Word 2003 spells it.
  ['w:vmerge', on(continueCell)],
  ['aml:annotation', dropAnnotation],
  ['w:footnote', dropNote],
  ['w:endnote', dropNote],
  ['w:altChunk', on(placeChunk)],
  ['w:subDoc', on((_flow, _tag, reading) => (reading.embedded += 1))],
  ['a:blip', notePicture('r:embed')],
  ['v:imagedata', notePicture('r:id')],
]);

/** Word writes a text box twice, for new and old programs: the first version is read, the others are not. */
function takeAlternative(reading: StoryReading): typeof SKIP | undefined {
  if (reading.alternates.at(-1) === true) return SKIP;
  reading.alternates[reading.alternates.length - 1] = true;
  return undefined;
}

function closeTable(flow: Flow, reading: StoryReading): void {
  const table = flow.tables.pop();
  if (table === undefined) return;
  appendBlocks(findSink(flow), listTableBlocks(table.rows, reading.tables));
  reading.tables += 1;
}

/** A text box belongs to the paragraph it is anchored in and follows it. */
function closeTextBox(reading: StoryReading): void {
  if (reading.flows.length === 1) return;
  const box = reading.flows.pop();
  const outer = reading.flows.at(-1);
  if (box === undefined || outer === undefined) return;
  flushCarried(box, findSink(box), reading.styles, reading.numberer);
  appendBlocks(outer.paragraph?.boxes ?? findSink(outer), box.blocks);
}

/** End tags by name. */
export const closeHandlers: ReadonlyMap<string, CloseHandler> = new Map<string, CloseHandler>([
  [
    'w:p',
    (flow, reading) => {
      finishParagraph(flow, findSink(flow), reading.styles, reading.numberer);
    },
  ],
  ['w:pPr', (flow) => (flow.scope = 'none')],
  ['w:trPr', (flow) => (flow.scope = 'none')],
  ['w:rPr', (flow) => (flow.scope = flow.scope === 'mark' ? 'paragraph' : 'none')],
  ['w:t', (flow) => (flow.inText = false)],
  ['m:t', (flow) => (flow.inText = false)],
  ['w:instrText', (flow) => (flow.inCode = false)],
  ['mc:AlternateContent', (_flow, reading) => reading.alternates.pop()],
  [
    'w:txbxContent',
    (_flow, reading) => {
      closeTextBox(reading);
    },
  ],
  ['w:tbl', closeTable],
  ['w:tr', closeRow],
  ['w:tc', closeCell],
]);
