import { findAlignedTables, cutAtGaps } from './find-aligned-tables.js';
import { findGutter, orderByColumns } from './find-columns.js';
import { groupRows, joinLine } from './group-lines.js';
import type { Line } from './line.js';
import type { LayoutPage, PositionedText } from './positioned-text.js';
import type { PageTable } from './table.js';

/** What follows what on a page: stretches of lines and tables. */
export type PageBlock =
  | {
      readonly kind: 'lines';
      readonly page: number;
      readonly side: 'whole' | 'left' | 'right';
      readonly lines: readonly Line[];
    }
  | { readonly kind: 'table'; readonly page: number; readonly table: PageTable };

/** The body of a page (furniture and ruled tables lifted out of `texts`) as blocks in reading order: columns one after the other, tables in their place. */
export function arrangePage(
  page: LayoutPage,
  texts: readonly PositionedText[],
  ruled: readonly PageTable[],
): PageBlock[] {
  const rows = groupRows(texts);
  const segments = rows
    .flatMap(cutAtGaps)
    .map((runs) => joinLine(page.number, runs))
    .filter((line) => line !== null);
  const gutter = ruled.length > 0 ? null : findGutter(segments, page.width);
  if (gutter !== null) {
    return orderByColumns(segments, gutter).map((stretch) => ({ kind: 'lines', page: page.number, ...stretch }));
  }
  const aligned = findAlignedTables(rows);
  const cells = new Set(
    aligned.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.texts))),
  );
  const lines = rows
    .filter((row) => !row.some((text) => cells.has(text)))
    .map((row) => joinLine(page.number, row))
    .filter((line) => line !== null);
  return interleave(
    page.number,
    lines,
    [...ruled, ...aligned].sort((a, b) => a.top - b.top),
  );
}

function interleave(page: number, lines: readonly Line[], tables: readonly PageTable[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  let rest = lines;
  for (const table of tables) {
    const above = rest.filter((line) => line.baseline < table.top + 1);
    if (above.length > 0) blocks.push({ kind: 'lines', page, side: 'whole', lines: above });
    blocks.push({ kind: 'table', page, table });
    rest = rest.slice(above.length);
  }
  if (rest.length > 0) blocks.push({ kind: 'lines', page, side: 'whole', lines: rest });
  return blocks;
}
