import type { ParagraphProperties } from '../../word/index.js';
import { applyModifiers } from './apply-modifiers.js';
import { sliceView } from '../compound/slice-view.js';
import { createRow, rowModifiers, type Row } from './row-modifiers.js';

/** What a paragraph states: what a DOCX keeps in w:pPr, and its place in tables. */
export interface StoredParagraph {
  readonly stated: ParagraphProperties;
  /** How many tables the paragraph is inside. */
  depth: number;
  /** The paragraph's mark ends a cell of a nested table; cells of other tables have a mark of their own. */
  endsNestedCell: boolean;
  /** The paragraph is the end of a row. */
  endsRow: boolean;
  readonly row: Row;
}

/** A nested table deeper than this is drawn narrower than a character; depths a damaged file claims are cut down to it. */
const DEEPEST_TABLE = 32;
/** [MS-DOC] §2.6.2 sprmPIlfo: lists are counted from 1; other numbers take a list away. */
const LARGEST_LIST = 0x07fe;
const NO_LIST = '0';
const DEEPEST_LEVEL = 8;
const CENTRED = 1;
/** sprmPHugePapx and sprmPTableProps: the modifiers are in the stream Data, behind a 16-bit length. */
const storedElsewhere: ReadonlySet<number> = new Set([0x6645, 0x6646, 0x646b]);

type Setter = (paragraph: StoredParagraph, operand: DataView) => void;

function setDepth(paragraph: StoredParagraph, depth: number): void {
  paragraph.depth = Math.min(Math.max(depth, 0), DEEPEST_TABLE);
}

const setCentred: Setter = (paragraph, operand) => {
  paragraph.stated.centred = operand.getUint8(0) === CENTRED;
};

/** A hanging indent (negative) says nothing of the first line, as in w:ind. */
const setFirstLine: Setter = (paragraph, operand) => {
  const indent = operand.getInt16(0, true);
  if (indent >= 0) paragraph.stated.firstLine = indent;
};

/** [MS-DOC] §2.6.2, §2.6.3: code → what it sets. */
const paragraphModifiers: ReadonlyMap<number, Setter> = new Map<number, Setter>([
  [0x4600, (paragraph, operand) => (paragraph.stated.styleId = String(operand.getUint16(0, true)))],
  [
    0x260a,
    (paragraph, operand) => {
      const level = operand.getUint8(0);
      if (level <= DEEPEST_LEVEL) paragraph.stated.level = level;
    },
  ],
  [
    0x460b,
    (paragraph, operand) => {
      const list = operand.getUint16(0, true);
      paragraph.stated.numberingId = list <= LARGEST_LIST ? String(list) : NO_LIST;
    },
  ],
  [0x2640, (paragraph, operand) => (paragraph.stated.outlineLevel = operand.getUint8(0))],
  [0x2403, setCentred],
  [0x2461, setCentred],
  [0x8411, setFirstLine],
  [0x8460, setFirstLine],
  [
    0x4457,
    (paragraph, operand) => {
      const chars = operand.getInt16(0, true);
      if (chars >= 0) paragraph.stated.firstLineChars = chars;
    },
  ],
  [
    0x2416,
    (paragraph, operand) => {
      setDepth(paragraph, operand.getUint8(0) === 0 ? 0 : Math.max(paragraph.depth, 1));
    },
  ],
  [
    0x6649,
    (paragraph, operand) => {
      setDepth(paragraph, operand.getInt32(0, true));
    },
  ],
  [
    0x664a,
    (paragraph, operand) => {
      setDepth(paragraph, paragraph.depth + operand.getInt32(0, true));
    },
  ],
  [0x2417, (paragraph, operand) => (paragraph.endsRow = operand.getUint8(0) !== 0)],
  [0x244c, (paragraph, operand) => (paragraph.endsRow = operand.getUint8(0) !== 0)],
  [0x244b, (paragraph, operand) => (paragraph.endsNestedCell = operand.getUint8(0) !== 0)],
]);

/** Applies modifiers to a paragraph; those kept in the stream Data as well. */
export function modifyParagraph(paragraph: StoredParagraph, modifiers: DataView, data: DataView): void {
  applyModifiers(modifiers, (code, operand) => {
    if (storedElsewhere.has(code)) {
      const offset = operand.getUint32(0, true);
      const list = sliceView(data, offset + 2, sliceView(data, offset, 2).getUint16(0, true));
      // What is stored elsewhere points nowhere else: a file that does would send the reader round in circles.
      applyModifiers(list, (innerCode, innerOperand) => {
        applyOne(paragraph, innerCode, innerOperand);
      });
    } else applyOne(paragraph, code, operand);
  });
}

function applyOne(paragraph: StoredParagraph, code: number, operand: DataView): void {
  paragraphModifiers.get(code)?.(paragraph, operand);
  rowModifiers.get(code)?.(paragraph.row, operand);
}

export function createStoredParagraph(stated: ParagraphProperties): StoredParagraph {
  return { stated, depth: 0, endsNestedCell: false, endsRow: false, row: createRow() };
}
