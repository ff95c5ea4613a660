import { sliceView } from '../compound/slice-view.js';

/** How a cell is merged with others. */
export interface CellMerge {
  /** The cell above goes on in this one. */
  below: boolean;
  /** 0: not merged with a neighbour in its row; else the mark of its part in the merge. */
  beside: number;
}

/** What the end of a row states about its cells. */
export interface Row {
  /** Left edge of each cell and right edge of the last, in twentieths of a point. */
  edges: readonly number[];
  readonly merges: CellMerge[];
}

export function createRow(): Row {
  return { edges: [], merges: [] };
}

/** [MS-DOC] §2.9.316 TC80: a cell takes 20 bytes, of which the first two tell how it is merged. */
const CELL_LENGTH = 20;
/** §2.9.317 TCGRF. */
const BESIDE_MASK = 0x0003;
const VERTICAL_SHIFT = 5;
const VERTICAL_MASK = 3;
/** §2.9.344 VerticalMergeFlag: 1 goes on from above, 3 begins. */
const GOES_ON = 1;
/** The marks sprmTMerge leaves, as TCGRF has them. */
const MERGE_FIRST = 1;
const MERGE_REST = 2;

/** §2.9.326 TDefTableOperand: the number of cells, their edges, and how they are merged; the last cells may be left out. */
function defineRow(row: Row, operand: DataView): void {
  const count = operand.getUint8(0);
  row.edges = Array.from({ length: count + 1 }, (_, index) => operand.getInt16(1 + 2 * index, true));
  const start = 1 + 2 * (count + 1);
  const described = Math.min(count, Math.floor((operand.byteLength - start) / CELL_LENGTH));
  row.merges.length = 0;
  for (let index = 0; index < count; index += 1) {
    const flags = index < described ? sliceView(operand, start + CELL_LENGTH * index, 2).getUint16(0, true) : 0;
    row.merges.push({
      beside: flags & BESIDE_MASK,
      below: ((flags >> VERTICAL_SHIFT) & VERTICAL_MASK) === GOES_ON,
    });
  }
}

function markMerge(row: Row, first: number, end: number, mark: (index: number) => number): void {
  for (const [index, merge] of row.merges.entries()) {
    if (index >= first && index < end) merge.beside = mark(index);
  }
}

type Setter = (row: Row, operand: DataView) => void;

/** §2.6.3: sprmTDefTable, sprmTVertMerge, sprmTMerge and sprmTSplit; each comes after what it changes. */
export const rowModifiers: ReadonlyMap<number, Setter> = new Map<number, Setter>([
  [0xd608, defineRow],
  [
    0xd62b,
    (row, operand) => {
      const merge = row.merges[operand.getUint8(0)];
      if (merge !== undefined) merge.below = operand.getUint8(1) === GOES_ON;
    },
  ],
  [
    0x5624,
    (row, operand) => {
      const first = operand.getUint8(0);
      markMerge(row, first, operand.getUint8(1), (index) => (index === first ? MERGE_FIRST : MERGE_REST));
    },
  ],
  [
    0x5625,
    (row, operand) => {
      markMerge(row, operand.getUint8(0), operand.getUint8(1), () => 0);
    },
  ],
]);
