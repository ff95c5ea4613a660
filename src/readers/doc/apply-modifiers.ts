import { sliceView } from './slice-view.js';

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

function measureTabs(list: DataView, start: number): number {
  const deleted = 1 + DELETED_TAB_LENGTH * list.getUint8(start);
  return deleted + 1 + ADDED_TAB_LENGTH * list.getUint8(start + deleted);
}

function findOperand(code: number, list: DataView, start: number): DataView {
  const fixed = operandLengths[code >> 13];
  if (fixed !== undefined) return sliceView(list, start, fixed);
  if (code === TABLE_DEFINITION) return sliceView(list, start + 2, list.getUint16(start, true) - 1);
  const length = list.getUint8(start);
  const counted = code === CHANGE_TABS && length === UNTOLD_LENGTH ? measureTabs(list, start + 1) : length;
  return sliceView(list, start + 1, counted);
}

/** Goes through a list of modifiers (grpprl) in order. */
export function applyModifiers(list: DataView, apply: ApplyModifier): void {
  for (let offset = 0; offset + 2 < list.byteLength;) {
    const code = list.getUint16(offset, true);
    const operand = findOperand(code, list, offset + 2);
    apply(code, operand);
    offset = operand.byteOffset + operand.byteLength - list.byteOffset;
  }
}
