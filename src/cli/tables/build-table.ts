import CliTable from 'cli-table3';
import type { Language } from '../../wording/index.js';
import { wrapText } from './wrap-text.js';

export interface Column {
  readonly heading: string;
  /** Columns of the terminal; a column without one shares what the others leave. */
  readonly width?: number;
}

/** How a table is shown: in which language, and on a terminal in how many columns and whether in colour. */
export interface TableOptions {
  readonly language: Language;
  readonly columns?: number | undefined;
  readonly colour?: boolean;
}

/** What a cell says of itself by colour, where there is any: red, green, grey. */
export type Tone = 'bad' | 'good' | 'faint';

/** A cell's text, and its tone where it has one. */
export type TableCell = string | { readonly text: string; readonly tone: Tone | null };

/** Select Graphic Rendition (ECMA-48): foreground red and green, faint; and back to what was. */
const renditions: Readonly<Record<Tone, readonly [on: string, off: string]>> = {
  bad: ['\u001B[31m', '\u001B[39m'],
  good: ['\u001B[32m', '\u001B[39m'],
  faint: ['\u001B[2m', '\u001B[22m'],
};

/** Border and one blank on either side of a cell. */
const CELL_FRAME = 3;
/** Narrower, and a flexible column shows a few characters a line only: better to run over the terminal's edge. */
const NARROWEST = 12;
/** For a pipe or file. Larger: lines too long to read; smaller: statements broken into many lines. */
const DEFAULT_COLUMNS = 120;

/** A cell's lines, each within `width`; coloured line by line, for a border stands between them. */
function drawCell(cell: TableCell, width: number, colour: boolean): string {
  const { text, tone } = typeof cell === 'string' ? { text: cell, tone: null } : cell;
  const lines = wrapText(text, width);
  if (!colour || tone === null) return lines;
  const [on, off] = renditions[tone];
  return lines
    .split('\n')
    .map((line) => `${on}${line}${off}`)
    .join('\n');
}

/** A table that fits the terminal's columns, every cell wrapped at Chinese width. */
export function buildTable(
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
  { columns: terminalColumns = DEFAULT_COLUMNS, colour = false }: Partial<TableOptions> = {},
): string {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0) + CELL_FRAME, 1);
  const flexible = columns.filter((column) => column.width === undefined).length;
  const share = Math.max(NARROWEST, Math.floor((terminalColumns - fixed) / Math.max(1, flexible)));
  const widths = columns.map((column) => column.width ?? share);
  const table = new CliTable({
    head: columns.map((column) => column.heading),
    colWidths: widths.map((width) => width + CELL_FRAME - 1),
    style: { head: [], border: [] },
  });
  for (const row of rows) table.push(row.map((cell, index) => drawCell(cell, widths[index] ?? share, colour)));
  return table.toString();
}
