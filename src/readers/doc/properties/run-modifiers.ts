import type { RunProperties } from '../../word/index.js';
import { applyModifiers } from './apply-modifiers.js';
import type { Styles } from '../../word/index.js';
import { listStyleChain } from '../../word/index.js';

/** What a run states in a DOC beside what a DOCX states in w:rPr. */
export interface StoredRun extends RunProperties {
  /** Deleted with tracked changes. */
  deleted?: boolean;
  /** Number of the font of its Latin characters. */
  fontNumber?: number;
  /** A character of a symbol font, which stands in the text as a parenthesis. */
  symbol?: { readonly font: number; readonly code: number };
}

/** What the styles of a run say: a switch may repeat it or turn it round. */
export type StyleSwitch = (name: 'bold' | 'hidden', run: StoredRun) => boolean;

type Setter = (run: StoredRun, operand: DataView, styleSwitch: StyleSwitch) => void;

/** [MS-DOC] §2.9.327 ToggleOperand. */
const AS_STYLE = 0x80;
const AGAINST_STYLE = 0x81;

function setSwitch(name: 'bold' | 'hidden'): Setter {
  return (run, operand, styleSwitch) => {
    const value = operand.getUint8(0);
    if (value === AS_STYLE || value === AGAINST_STYLE) run[name] = styleSwitch(name, run) === (value === AS_STYLE);
    else run[name] = value !== 0;
  };
}

/** §2.6.1: code → what it sets. */
const runModifiers: ReadonlyMap<number, Setter> = new Map<number, Setter>([
  [0x0800, (run, operand) => (run.deleted = operand.getUint8(0) !== 0)],
  [0x0818, setSwitch('hidden')],
  [0x083c, setSwitch('hidden')],
  [0x0835, setSwitch('bold')],
  [0x4a43, (run, operand) => (run.size = operand.getUint16(0, true))],
  [0x4a30, (run, operand) => (run.styleId = String(operand.getUint16(0, true)))],
  [0x4a4f, (run, operand) => (run.fontNumber = operand.getUint16(0, true))],
  [0x6a09, (run, operand) => (run.symbol = { font: operand.getUint16(0, true), code: operand.getUint16(2, true) })],
]);

export function modifyRun(run: StoredRun, modifiers: DataView, styleSwitch: StyleSwitch): void {
  applyModifiers(modifiers, (code, operand) => runModifiers.get(code)?.(run, operand, styleSwitch));
}

/** Whether a run's character style, else its paragraph's style, switches a property on. */
export function findStyleSwitch(styles: Styles, paragraphStyle: string): StyleSwitch {
  return (name, run) => {
    for (const id of [run.styleId, paragraphStyle]) {
      const stated = listStyleChain(styles, id).find((style) => style.run[name] !== undefined);
      if (stated !== undefined) return stated.run[name] === true;
    }
    return false;
  };
}
