import { UnreadableError, type SourceText } from '../../text/index.js';
import { createNumberer, listParagraphs, type Block } from '../word/index.js';
import { listTextBoxes, type DocTextBox } from './story/list-text-boxes.js';
import type { TextSource } from './story/list-stored-paragraphs.js';
import { openWordDocument, type TextPart, type WordDocument } from './open-word-document.js';
import { readDocStory, type StoryContext } from './story/read-doc-story.js';
import { readFontNames } from './properties/read-font-names.js';
import { readFormatRuns } from './properties/read-format-runs.js';
import { readLists } from './lists/read-lists.js';
import { readPieces } from './story/read-pieces.js';
import { readStyleSheet } from './properties/read-style-sheet.js';

/** Parts that accompany the text, in the order their furniture is listed. */
const accompanyingParts: readonly TextPart[] = ['headers', 'headerTextBoxes', 'footnotes', 'endnotes', 'comments'];

interface OpenDocument {
  readonly document: WordDocument;
  /** What a part of the text is read with: its lists are counted from its beginning. */
  readonly createContext: (readAnchored: StoryContext['readAnchored']) => StoryContext;
}

function openDocument(bytes: Uint8Array): OpenDocument {
  const document = openWordDocument(bytes);
  const styles = readStyleSheet(document);
  const fonts = readFontNames(document);
  const source: TextSource = {
    document,
    styles,
    pieces: readPieces(document),
    findRun: readFormatRuns(document, 'run'),
    findParagraph: readFormatRuns(document, 'paragraph'),
  };
  const numbering = readLists(document, fonts);
  let tables = 0;
  const numberTable = (): number => tables++;
  return {
    document,
    createContext: (readAnchored) => ({
      source,
      fonts,
      readAnchored,
      numberTable,
      numberer: createNumberer(numbering, styles),
    }),
  };
}

/** The body with its text boxes: each after the paragraph that holds it; those whose place is not known at the end. */
function readBody({ document, createContext }: OpenDocument): readonly Block[] {
  const waiting = new Map<number | undefined, DocTextBox[]>();
  for (const box of listTextBoxes(document)) {
    const boxes = waiting.get(box.anchor);
    if (boxes === undefined) waiting.set(box.anchor, [box]);
    else boxes.push(box);
  }
  const context = createContext((position) => {
    const anchored = waiting.get(position) ?? [];
    waiting.delete(position);
    return anchored.flatMap(readBox);
  });
  const readBox = (box: DocTextBox): readonly Block[] => readDocStory(context, box.start, box.end);
  const { start, end } = document.ranges.body;
  const body = readDocStory(context, start, end);
  return [...body, ...[...waiting.values()].flat().flatMap(readBox)];
}

function readTextPart({ document, createContext }: OpenDocument, part: TextPart): readonly Block[] {
  const { start, end } = document.ranges[part];
  return readDocStory(
    createContext(() => []),
    start,
    end,
  );
}

function readSource(bytes: Uint8Array): SourceText {
  const open = openDocument(bytes);
  const body = readBody(open);
  const isContents = (block: Block): boolean => block.contents === true;
  return {
    format: 'doc',
    mediaType: 'application/msword',
    paragraphs: listParagraphs(body.filter((block) => !isContents(block))),
    furniture: listParagraphs([
      ...body.filter(isContents),
      ...accompanyingParts.flatMap((part) => readTextPart(open, part)),
    ]),
    pages: null,
    ocr: false,
    diagnostics: [],
  };
}

/**
 * Reads a DOC or WPS of Word 97 or later as its DOCX would be read: automatic numbers written out, tracked changes as
 * accepted, text boxes after the paragraph that holds them, table rows as rows. Headers, footers, notes, comments and
 * the table of contents are furniture.
 * @throws UnreadableError `corrupt-file`, `encrypted-file`, `unsupported-format`.
 */
export function readDoc(bytes: Uint8Array): SourceText {
  try {
    return readSource(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableError('corrupt-file', 'The document is damaged.', { cause: error });
  }
}
