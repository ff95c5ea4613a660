import { orderByColumns } from './find-columns.js';
import type { Line } from './lines/line.js';
import { cutAtGutter, type Sheet } from './open-sheet.js';
import type { PageTable } from './tables/table.js';

/** What follows what on a page: stretches of lines and tables. */
export type PageBlock =
  | {
      readonly kind: 'lines';
      readonly page: number;
      readonly side: 'whole' | 'left' | 'right';
      readonly lines: readonly Line[];
    }
  | { readonly kind: 'table'; readonly page: number; readonly table: PageTable };

/** The body of a page (what is not `furniture`) as blocks in reading order: columns one after the other, tables in their place. */
export function arrangePage({ page, tables, gutter, rows }: Sheet, furniture: ReadonlySet<Line>): PageBlock[] {
  const body = rows.filter((row) => !furniture.has(row.line));
  if (gutter !== null) {
    const runs = body.map((row) => row.runs);
    const segments = cutAtGutter(page.number, runs, gutter);
    return orderByColumns(segments, gutter).map((stretch) => ({ kind: 'lines', page: page.number, ...stretch }));
  }
  return interleave(
    page.number,
    body.map((row) => row.line),
    tables,
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
