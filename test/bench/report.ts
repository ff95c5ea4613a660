import { printTable } from '../fuzz/print-table.js';
import type { Rate } from './run-program.js';

/** One measured thing. With `theirs` it is a ratio; without, a number by itself. */
export interface Line {
  readonly name: string;
  readonly ours: number;
  readonly theirs?: number;
  readonly unit: string;
  /** The target: of the ratio where there is one, else of the number. */
  readonly least?: number;
  readonly most?: number;
}

const show = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);

function judge({ ours, theirs, least, most }: Line): string {
  const value = theirs === undefined ? ours : ours / theirs;
  if (least !== undefined) return value >= least ? 'met' : `missed by ${((1 - value / least) * 100).toFixed(0)} %`;
  if (most !== undefined) return value <= most ? 'met' : `missed by ${((value / most - 1) * 100).toFixed(0)} %`;
  return '';
}

/** By the clock, and by the processor time that is left of it where the machine has other work. */
export function compareRates(name: string, ours: Rate, theirs: Rate, least: number): readonly Line[] {
  return [
    { name, ours: ours.clock, theirs: theirs.clock, unit: 'files/s', least },
    { name: `${name}, by processor time`, ours: ours.cpu, theirs: theirs.cpu, unit: 'files/cpu s', least },
  ];
}

/** Prints what was measured with its targets; says what is missed, but fails nothing: machines differ. */
export function printLines(lines: readonly Line[]): void {
  printTable([
    ['measured', 'ours', 'theirs', 'unit', 'ratio', 'target', ''],
    ...lines.map((line) => [
      line.name,
      show(line.ours),
      line.theirs === undefined ? '' : show(line.theirs),
      line.unit,
      line.theirs === undefined ? '' : show(line.ours / line.theirs),
      line.least === undefined ? (line.most === undefined ? '' : `at most ${line.most}`) : `at least ${line.least}`,
      judge(line),
    ]),
  ]);
}
