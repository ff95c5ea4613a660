import CliTable from 'cli-table3';
import type { Language } from '../../wording/index.js';
import { wrapText } from './wrap-text.js';

export interface Column {
  readonly heading: string;
  /** Columns of the terminal; a column without one shares what the others leave. */
  readonly width?: number;
}

/** How a table is shown: in which language, and for a terminal in how many columns. */
export interface TableOptions {
  readonly language: Language;
  readonly columns?: number | undefined;
}

/** Border and one blank on either side of a cell. */
const CELL_FRAME = 3;
/** Narrower, and a flexible column shows a few characters a line only: better to run over the terminal's edge. */
const NARROWEST = 12;
/** For a pipe or file. Larger: lines too long to read; smaller: statements broken into many lines. */
const DEFAULT_COLUMNS = 120;

/** A table that fits `columns` terminal columns, every cell wrapped at Chinese width. */
export function buildTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  terminalColumns = DEFAULT_COLUMNS,
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
  for (const row of rows) table.push(row.map((cell, index) => wrapText(cell, widths[index] ?? share)));
  return table.toString();
}
