import type { WordDocument } from '../open-word-document.js';

/** A text box: where its text stands, and the position of the character it is anchored at. */
export interface DocTextBox {
  readonly start: number;
  readonly end: number;
  /** Undefined for a box inside a group of shapes: the group is anchored, not the box. */
  readonly anchor: number | undefined;
}

/** [MS-DOC] §2.8.32 PlcfTxbxTxt: positions, then 22 bytes for each box; the last is not a box. */
const BOX_LENGTH = 22;
const BOX_SHAPE_OFFSET = 14;
/** §2.8.37 PlcfSpa: positions, then 26 bytes for each anchored shape. */
const ANCHOR_LENGTH = 26;

function countEntries(table: DataView, entryLength: number): number {
  return Math.max(0, Math.floor((table.byteLength - 4) / (4 + entryLength)));
}

/** Shape → the position it is anchored at. */
function readAnchors(table: DataView): ReadonlyMap<number, number> {
  const count = countEntries(table, ANCHOR_LENGTH);
  const anchors = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const shape = table.getInt32(4 * (count + 1) + ANCHOR_LENGTH * index, true);
    anchors.set(shape, table.getUint32(4 * index, true));
  }
  return anchors;
}

/** The text boxes of the body in the order their texts are stored. */
export function listTextBoxes({ openTable, ranges }: WordDocument): readonly DocTextBox[] {
  const table = openTable('textBoxes');
  const anchors = readAnchors(openTable('drawingAnchors'));
  const count = countEntries(table, BOX_LENGTH);
  const { start, end } = ranges.textBoxes;
  const boxes: DocTextBox[] = [];
  let position = start;
  for (let index = 0; index < count - 1; index += 1) {
    const next = Math.min(Math.max(start + table.getUint32(4 * index + 4, true), position), end);
    const shape = table.getInt32(4 * (count + 1) + BOX_LENGTH * index + BOX_SHAPE_OFFSET, true);
    boxes.push({ start: position, end: next, anchor: anchors.get(shape) });
    position = next;
  }
  if (count === 0 && position < end) boxes.push({ start: position, end, anchor: undefined });
  return boxes;
}
