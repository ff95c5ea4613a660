import { UnreadableError } from '../../text/index.js';
import { openCompoundFile } from './compound/open-compound-file.js';
import { sliceView, viewBytes } from './compound/slice-view.js';

/** [MS-DOC] §2.5.2 FibBase: the magic number, the version and the flags of a Word document. */
const FIB_MAGIC = 0xa5ec;
const VERSION_OFFSET = 0x02;
const FLAGS_OFFSET = 0x0a;
const ENCRYPTED_FLAG = 0x0100;
const TABLE_STREAM_FLAG = 0x0200;
/** Word 97; Word 6 and 95 lay the text out in another way. */
const FIRST_READABLE_VERSION = 0x00c1;

/** §2.5.4 FibRgLw97: lengths of the parts of the text, in the order the parts stand in it; the fourth is unused. */
const LENGTHS_OFFSET = 0x4c;
/** §2.5.6 FibRgFcLcb97: pairs of offset and length in the table stream. */
const TABLES_OFFSET = 0x9a;

/** Where each table stands in FibRgFcLcb97. */
const tableIndexes = {
  styleSheet: 1,
  runPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  drawingAnchors: 40,
  textBoxes: 56,
  lists: 73,
  listInstances: 74,
} as const;

/** The parts of a document's text, in the order they follow each other. */
export const textParts = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
  'headerTextBoxes',
] as const;
export type TextPart = (typeof textParts)[number];

/** A Word document with its streams open. Character positions count from the beginning of the whole text. */
export interface WordDocument {
  /** The stream WordDocument: text and formatting pages. */
  readonly main: DataView;
  /** The stream Data, for what is too long for a formatting page. */
  readonly data: DataView;
  /** A table of the table stream; empty where the document has none. */
  readonly openTable: (name: keyof typeof tableIndexes) => DataView;
  /** The table and all that follows it in the stream: list levels stand behind the list table, uncounted. */
  readonly openTableAndRest: (name: keyof typeof tableIndexes) => DataView;
  readonly ranges: Readonly<Record<TextPart, { readonly start: number; readonly end: number }>>;
}

function checkHeader(main: DataView): void {
  if (main.getUint16(0, true) !== FIB_MAGIC) {
    throw new UnreadableError('unsupported-format', 'The file is no document of Word 97 or later.');
  }
  if ((main.getUint16(FLAGS_OFFSET, true) & ENCRYPTED_FLAG) !== 0) {
    throw new UnreadableError('encrypted-file', 'The document is password protected.');
  }
  if (main.getUint16(VERSION_OFFSET, true) < FIRST_READABLE_VERSION) {
    throw new UnreadableError('unsupported-format', 'Documents of Word 6 and 95 cannot be read.');
  }
}

function readRanges(main: DataView): WordDocument['ranges'] {
  let start = 0;
  const ranges = textParts.map((part, index) => {
    const length = Math.max(0, main.getInt32(LENGTHS_OFFSET + 4 * index, true));
    const range = { start, end: start + length };
    start = range.end;
    return [part, range] as const;
  });
  return Object.fromEntries(ranges) as Record<TextPart, { start: number; end: number }>;
}

/**
 * Opens a DOC or WPS of Word 97 or later.
 * @throws UnreadableError `corrupt-file`, `encrypted-file`, `unsupported-format`; RangeError where a structure is cut off.
 */
export function openWordDocument(bytes: Uint8Array): WordDocument {
  const readStream = openCompoundFile(bytes);
  const main = viewBytes(readStream('WordDocument') ?? new Uint8Array());
  checkHeader(main);
  const name = (main.getUint16(FLAGS_OFFSET, true) & TABLE_STREAM_FLAG) === 0 ? '0Table' : '1Table';
  const tables = readStream(name);
  if (tables === undefined) throw new UnreadableError('corrupt-file', `The document has no stream ${name}.`);
  const view = viewBytes(tables);
  const locate = (table: keyof typeof tableIndexes): { start: number; length: number } => {
    const offset = TABLES_OFFSET + 8 * tableIndexes[table];
    const length = main.getUint32(offset + 4, true);
    return { start: length === 0 ? view.byteLength : main.getUint32(offset, true), length };
  };
  return {
    main,
    data: viewBytes(readStream('Data') ?? new Uint8Array()),
    openTable: (table) => sliceView(view, locate(table).start, locate(table).length),
    openTableAndRest: (table) => sliceView(view, locate(table).start, view.byteLength - locate(table).start),
    ranges: readRanges(main),
  };
}
