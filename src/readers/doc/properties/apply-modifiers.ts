import { sliceView } from '../compound/slice-view.js';

/** [MS-DOC] §2.6: a property modifier's code and its operand, without the operand's own length. */
export type ApplyModifier = (code: number, operand: DataView) => void;

/** §2.2.5.1 Sprm.spra: bits 13 to 15 say how long the operand is; 6 says its first byte tells. */
const operandLengths: readonly (number | undefined)[] = [1, 1, 2, 4, 2, 2, undefined, 3];
/** sprmTDefTable alone has a length of two bytes, one too large. */
const TABLE_DEFINITION = 0xd608;
/** sprmPChgTabs: a length of 255 means that the operand's own counts tell. */
const CHANGE_TABS = 0xc615;
const UNTOLD_LENGTH = 255;
/** Each tab stop that goes takes four bytes, each that comes three; a count stands before either. */
const DELETED_TAB_LENGTH = 4;
const ADDED_TAB_LENGTH = 3;

/** A byte of the list; behind its end none is small enough to go on. */
function readByte(list: DataView, offset: number): number {
  return offset < list.byteLength ? list.getUint8(offset) : Infinity;
}

function measureTabs(list: DataView, start: number): number {
  const deleted = 1 + DELETED_TAB_LENGTH * readByte(list, start);
  return deleted + 1 + ADDED_TAB_LENGTH * readByte(list, start + deleted);
}

/** Where a modifier's operand begins behind its code, and how long it is. */
function measureOperand(
  code: number,
  list: DataView,
  start: number,
): { readonly skip: number; readonly length: number } {
  const fixed = operandLengths[code >> 13];
  if (fixed !== undefined) return { skip: 0, length: fixed };
  const first = readByte(list, start);
  if (code === TABLE_DEFINITION) return { skip: 2, length: first + 256 * readByte(list, start + 1) - 1 };
  const untold = code === CHANGE_TABS && first === UNTOLD_LENGTH;
  return { skip: 1, length: untold ? measureTabs(list, start + 1) : first };
}

/** Goes through a list of modifiers (grpprl) in order. One that is cut off ends the list, as it does for Word. */
export function applyModifiers(list: DataView, apply: ApplyModifier): void {
  for (let offset = 0; offset + 2 < list.byteLength;) {
    const code = list.getUint16(offset, true);
    const { skip, length } = measureOperand(code, list, offset + 2);
    const start = offset + 2 + skip;
    if (length < 0 || start + length > list.byteLength) return;
    apply(code, sliceView(list, start, length));
    offset = start + length;
  }
}
