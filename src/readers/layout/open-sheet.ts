import { findGutter } from './find-columns.js';
import { findOpenTables } from './find-open-tables.js';
import { findRuledTables } from './find-ruled-tables.js';
import { groupRows, joinLine } from './group-lines.js';
import type { Line } from './line.js';
import type { LayoutPage, PositionedText } from './positioned-text.js';
import { cutAtGaps } from './segment-row.js';
import { setAsideNotes } from './set-aside-notes.js';
import { listTexts, type PageTable } from './table.js';

/** In font sizes: a gap this wide parts the lines of two columns. */
const COLUMN_GAP = 1;

/** One row of a page outside its tables. */
export interface SheetRow {
  readonly runs: readonly PositionedText[];
  readonly line: Line;
}

/** A page with its tables lifted out: their head rows stand at the same place on every page and are no furniture. */
export interface Sheet {
  readonly page: LayoutPage;
  readonly tables: readonly PageTable[];
  /** The x between its two columns of prose, or null. */
  readonly gutter: number | null;
  readonly rows: readonly SheetRow[];
}

/** Pages → sheets, in turn: a table at the foot of one page shows the columns of its rest on the next. */
export function openSheets(pages: readonly LayoutPage[]): Sheet[] {
  const sheets: Sheet[] = [];
  for (const page of pages) sheets.push(openSheet(setAsideNotes(page), sheets.at(-1)?.tables.at(-1)));
  return sheets;
}

function openSheet(page: LayoutPage, before: PageTable | undefined): Sheet {
  const ruled = findRuledTables(page.texts, page.rulings);
  const inFrames = new Set(ruled.flatMap(listTexts));
  const rows = groupRows(page.texts.filter((text) => !inFrames.has(text)));
  const gutter = ruled.length > 0 ? null : findGutter(cutLines(page.number, rows), page.width);
  const open = gutter === null ? findOpenTables(rows, page.rulings, before?.framed === false ? before : undefined) : [];
  const inTables = new Set(open.flatMap(listTexts));
  const outside = rows.flatMap((runs) => {
    const line = runs.some((run) => inTables.has(run)) ? null : joinLine(page.number, runs);
    return line === null ? [] : [{ runs, line }];
  });
  return { page, tables: [...ruled, ...open].sort((a, b) => a.top - b.top), gutter, rows: outside };
}

/** The lines of rows cut where two columns may part. */
export function cutLines(page: number, rows: readonly (readonly PositionedText[])[]): Line[] {
  return rows
    .flatMap((row) => cutAtGaps(row, COLUMN_GAP))
    .map((runs) => joinLine(page, runs))
    .filter((line) => line !== null);
}
