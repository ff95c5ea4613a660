import { normaliseLine, type Cell, type Paragraph } from '../text/index.js';

/** A cell as a reader found it: its paragraphs' texts, top to bottom, and the grid column of its left edge (0-based). */
export interface CellLines {
  readonly lines: readonly string[];
  readonly column: number;
  /** Merged into the cell above: its text stands there. */
  readonly continues?: boolean;
}

/** A cell's lines as a row keeps them: no blank ones, no tab (which parts cells), joined by `\n`. */
function joinCellLines(lines: readonly string[]): string {
  return lines
    .map((line) => normaliseLine(line.replace(/[\t\n]+/gu, ' ')))
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * A table row as one paragraph: cells joined by `\t`. Empty cells at either end keep their entry but add no tab, for a
 * paragraph has no white space at its ends. Undefined where every cell is empty.
 */
export function createTableRow(cells: readonly CellLines[], table: number, page: number | null): Paragraph | undefined {
  const texts = cells.map((cell) => joinCellLines(cell.lines));
  const joined = texts.join('\t');
  const leading = joined.length - joined.trimStart().length;
  const text = joined.trim();
  if (text === '') return undefined;
  const clamp = (offset: number): number => Math.min(Math.max(offset - leading, 0), text.length);
  const placed: Cell[] = [];
  let offset = 0;
  cells.forEach((cell, index) => {
    const end = offset + (texts[index] ?? '').length;
    const place = { start: clamp(offset), end: clamp(end), column: cell.column };
    placed.push(cell.continues === true ? { ...place, continues: true } : place);
    offset = end + 1;
  });
  return { text, page, cells: placed, table };
}
