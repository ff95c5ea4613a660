import { findGutter } from './find-columns.js';
import { findOpenTables } from './tables/find-open-tables.js';
import { findRuledTables } from './tables/find-ruled-tables.js';
import { groupRows, joinLine } from './lines/group-lines.js';
import type { Line } from './lines/line.js';
import type { LayoutPage, PositionedText } from './positioned-text.js';
import { cutAtGaps } from './lines/segment-row.js';
import { setAsideNotes } from './furniture/set-aside-notes.js';
import { setAsideSidebar } from './furniture/set-aside-sidebar.js';
import { listTexts, type PageTable } from './tables/table.js';

/** In font sizes: a gap this wide parts the lines of two columns. */
const COLUMN_GAP = 1;

/** In font sizes: where a gutter is known, a gap this wide over it parts two columns. Larger: a full line is joined with the one beside it; smaller: a heading over both columns is cut. */
const GUTTER_GAP = 0.3;

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

/** Pages → sheets, in turn: what one page shows of columns and of a table at its foot holds for the rest overleaf. */
export function openSheets(pages: readonly LayoutPage[]): Sheet[] {
  const sheets: Sheet[] = [];
  for (const page of pages) sheets.push(openSheet(setAsideSidebar(setAsideNotes(page)), sheets.at(-1)));
  return sheets;
}

function openSheet(page: LayoutPage, previous: Sheet | undefined): Sheet {
  const ruled = findRuledTables(page.texts, page.rulings);
  const inFrames = new Set(ruled.flatMap(listTexts));
  const rows = groupRows(page.texts.filter((text) => !inFrames.has(text)));
  const gutter = ruled.length > 0 ? null : findSheetGutter(page, rows, previous?.gutter ?? null);
  const before = previous?.tables.at(-1);
  const open = gutter === null ? findOpenTables(rows, page.rulings, before?.framed === false ? before : undefined) : [];
  const inTables = new Set(open.flatMap(listTexts));
  const outside = rows.flatMap((runs) => {
    const line = runs.some((run) => inTables.has(run)) ? null : joinLine(page.number, runs);
    return line === null ? [] : [{ runs, line }];
  });
  return { page, tables: [...ruled, ...open].sort((a, b) => a.top - b.top), gutter, rows: outside };
}

/** The page's own gutter; or, where its last column is short or empty, that of the page before, unless much text crosses it. */
function findSheetGutter(
  page: LayoutPage,
  rows: readonly (readonly PositionedText[])[],
  before: number | null,
): number | null {
  const own = findGutter(
    makeLines(
      page.number,
      rows.flatMap((row) => cutAtGaps(row, COLUMN_GAP)),
    ),
    page.width,
  );
  if (own !== null || before === null) return own;
  const lines = cutAtGutter(page.number, rows, before);
  return lines.every((line) => line.right <= before || line.left >= before) ? before : null;
}

/** The lines of rows, those of two columns parted at the gutter. */
export function cutAtGutter(page: number, rows: readonly (readonly PositionedText[])[], gutter: number): Line[] {
  const parts = rows.flatMap((row) => {
    const left = row.filter((run) => run.x + run.width / 2 < gutter);
    const right = row.filter((run) => run.x + run.width / 2 >= gutter);
    const [first] = right;
    const end = Math.max(...left.map((run) => run.x + run.width));
    const parted = first !== undefined && left.length > 0 && first.x - end > GUTTER_GAP * first.fontSize;
    return parted ? [left, right] : [row];
  });
  return makeLines(page, parts);
}

function makeLines(page: number, rows: readonly (readonly PositionedText[])[]): Line[] {
  return rows.map((runs) => joinLine(page, runs)).filter((line) => line !== null);
}
