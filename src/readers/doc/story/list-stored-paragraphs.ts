import type { Styles } from '../../word/index.js';
import { decodeStoredText } from './decode-stored-text.js';
import { findStyleSwitch } from '../properties/run-modifiers.js';
import type { WordDocument } from '../open-word-document.js';
import { createStoredParagraph, modifyParagraph, type StoredParagraph } from '../properties/paragraph-modifiers.js';
import type { FindRun } from '../properties/read-format-runs.js';
import type { Piece } from './read-pieces.js';
import { modifyRun, type StoredRun } from '../properties/run-modifiers.js';
import { sliceView } from '../compound/slice-view.js';

/** Characters of a paragraph that are formatted in one way. */
export interface StorySegment {
  /** Character position of the first. */
  readonly position: number;
  readonly text: string;
  readonly run: StoredRun;
}

/** A paragraph as it is stored: its text without its mark, its mark, what it states. */
export interface RawParagraph {
  readonly segments: readonly StorySegment[];
  readonly mark: string;
  readonly markRun: StoredRun;
  readonly properties: StoredParagraph;
}

/** What is needed to tell the paragraphs of a document. */
export interface TextSource {
  readonly document: WordDocument;
  readonly pieces: readonly Piece[];
  readonly styles: Styles;
  readonly findRun: FindRun;
  readonly findParagraph: FindRun;
}

const PARAGRAPH_MARK = '\r';
export const CELL_MARK = '\u0007';
/** A page break inside a paragraph, or the end of a section and of its last paragraph. */
const PAGE_MARK = '\f';
const MARKS = /[\r\u0007\f]/gu;

/** A stretch of one piece that is formatted in one way. */
interface Stretch extends StorySegment {
  readonly piece: Piece;
  /** Byte offset of its first character. */
  readonly offset: number;
}

/** The style a paragraph's stored properties begin with. */
function readParagraphStyle(stored: DataView | undefined): string {
  return String(stored === undefined ? 0 : stored.getUint16(0, true));
}

function readRun(source: TextSource, piece: Piece, offset: number, stored: DataView | undefined): StoredRun {
  const run: StoredRun = {};
  const paragraphStyle = readParagraphStyle(source.findParagraph(offset)?.stored);
  const styleSwitch = findStyleSwitch(source.styles, paragraphStyle);
  if (stored !== undefined) modifyRun(run, stored, styleSwitch);
  if (piece.modifiers !== undefined) modifyRun(run, piece.modifiers, styleSwitch);
  return run;
}

function* listStretches(source: TextSource, start: number, end: number): Generator<Stretch> {
  for (const piece of source.pieces) {
    const last = Math.min(piece.end, end);
    for (let position = Math.max(piece.start, start); position < last;) {
      const offset = piece.offset + (position - piece.start) * piece.width;
      const found = source.findRun(offset);
      const inRun = found === undefined ? last - position : Math.ceil((found.end - offset) / piece.width);
      const length = Math.max(1, Math.min(inRun, last - position));
      const text = decodeStoredText(sliceView(source.document.main, offset, length * piece.width), piece.width);
      yield { position, text, piece, offset, run: readRun(source, piece, offset, found?.stored) };
      position += length;
    }
  }
}

/** What a paragraph states; where it ends decides. */
function readParagraph(source: TextSource, piece: Piece, offset: number): StoredParagraph {
  const stored = source.findParagraph(offset)?.stored;
  const paragraph = createStoredParagraph({ styleId: readParagraphStyle(stored) });
  const { data } = source.document;
  if (stored !== undefined) modifyParagraph(paragraph, sliceView(stored, 2, stored.byteLength - 2), data);
  if (piece.modifiers !== undefined) modifyParagraph(paragraph, piece.modifiers, data);
  return paragraph;
}

/** The marks of a stretch that end a paragraph. */
function* listMarks(source: TextSource, { text, piece, offset }: Stretch): Generator<number> {
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const after = offset + (index + 1) * piece.width;
    if (mark !== PAGE_MARK || source.findParagraph(after - piece.width)?.end === after) yield index;
  }
}

/** The paragraphs of a part of the text, from one character position to another. Text without a mark behind it is one too. */
export function* listStoredParagraphs(source: TextSource, start: number, end: number): Generator<RawParagraph> {
  let segments: StorySegment[] = [];
  for (const stretch of listStretches(source, start, end)) {
    const { position, text, run, piece, offset } = stretch;
    let from = 0;
    for (const index of listMarks(source, stretch)) {
      if (index > from) segments.push({ position: position + from, text: text.slice(from, index), run });
      const properties = readParagraph(source, piece, offset + index * piece.width);
      yield { segments, mark: text.charAt(index), markRun: run, properties };
      segments = [];
      from = index + 1;
    }
    if (from < text.length) segments.push({ position: position + from, text: text.slice(from), run });
  }
  if (segments.length > 0) {
    yield { segments, mark: PARAGRAPH_MARK, markRun: {}, properties: createStoredParagraph({}) };
  }
}
