import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { sheetWords } from '../../wording/index.js';
import { startsFormula } from '../clean-text.js';
import { estimateHeight, fitCell } from './cells.js';

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter;

/** A column of a sheet, its width in characters. */
export interface SheetColumn {
  readonly title: string;
  readonly width: number;
}

export interface SheetRow {
  readonly cells: readonly (string | number)[];
  /** Fills (RRGGBB) by place of the cell, counted from 0. */
  readonly fills?: ReadonlyMap<number, string>;
}

export interface TableSheet {
  readonly name: string;
  /** Lines above the table, the first of them large. */
  readonly headings: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** OOXML's number of the A4 paper size. */
const A4 = 9;
/** Number format “text”: what is typed over or confirmed in such a cell stays text, as Excel's own quotePrefix does. */
const TEXT_FORMAT = '@';
/** What offices set tables and their heads in; programs without them take a like one. Stated, so that figures and words share a line. */
const TEXT_FONT = { name: '宋体', size: 10 } as const;
const HEAD_FONT = { name: '黑体', size: 10, bold: true } as const;
const TITLE_SIZE = 16;
const HEADER_FILL = 'DCE6F1';
/** A column this wide or narrower holds words, not sentences, and is centred both ways. */
const WIDEST_CENTRED = 14;

const line = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const BORDER: Partial<ExcelJS.Borders> = { top: line, bottom: line, left: line, right: line };

const makeFill = (colour: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${colour}` },
});

function openSheet(workbook: Workbook, { name, headings, columns }: TableSheet): ExcelJS.Worksheet {
  const header = headings.length + 1;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: header }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${header}:${header}`,
    },
    headerFooter: { oddFooter: `&C${sheetWords.footer[0]}` },
  });
  // Assigned, not stated above: the library declares the sizes as a const enum, which is there for tsc alone.
  Object.assign(sheet.pageSetup, { paperSize: A4 });
  sheet.columns = columns.map(({ width }) => ({ width }));
  return sheet;
}

function addHeadings(sheet: ExcelJS.Worksheet, { headings, columns }: TableSheet): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  headings.forEach((heading, place) => {
    const row = sheet.addRow([fitCell(heading)]);
    const larger = place === 0 ? TITLE_SIZE / TEXT_FONT.size : 1;
    row.height = estimateHeight([heading], [width / larger]) * larger;
    const cell = row.getCell(1);
    cell.font = place === 0 ? { ...HEAD_FONT, size: TITLE_SIZE } : { ...TEXT_FONT, color: { argb: 'FF555555' } };
    cell.alignment = { vertical: 'middle', horizontal: 'left', wrapText: true };
    if (startsFormula(heading)) cell.numFmt = TEXT_FORMAT;
    sheet.mergeCells(place + 1, 1, place + 1, columns.length);
    row.commit();
  });
}

function addHeader(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[]): void {
  const row = sheet.addRow(columns.map(({ title }) => fitCell(title)));
  row.height = estimateHeight(
    columns.map(({ title }) => title),
    columns.map(({ width }) => width),
  );
  row.eachCell((cell) => {
    cell.font = HEAD_FONT;
    cell.fill = makeFill(HEADER_FILL);
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
  row.commit();
}

function addRow(sheet: ExcelJS.Worksheet, { cells, fills }: SheetRow, columns: readonly SheetColumn[]): void {
  const row = sheet.addRow(cells.map((cell) => (typeof cell === 'number' ? cell : fitCell(cell))));
  row.height = estimateHeight(
    cells,
    columns.map(({ width }) => width),
  );
  cells.forEach((value, place) => {
    const cell = row.getCell(place + 1);
    const centred = (columns[place]?.width ?? 0) <= WIDEST_CENTRED;
    cell.font = TEXT_FONT;
    cell.border = BORDER;
    cell.alignment = centred
      ? { vertical: 'middle', horizontal: 'center', wrapText: true }
      : { vertical: 'top', horizontal: 'left', wrapText: true };
    const fill = fills?.get(place);
    if (fill !== undefined) cell.fill = makeFill(fill);
    if (typeof value === 'string' && startsFormula(value)) cell.numFmt = TEXT_FORMAT;
  });
  row.commit();
}

/**
 * Adds a sheet with one table: frozen header with filters, thin borders, wrapped text; printed on A4 landscape, fitted to
 * the width, the header on every page and the page number below. Texts are written as strings, never as formulas.
 */
function addTableSheet(workbook: Workbook, table: TableSheet): void {
  const sheet = openSheet(workbook, table);
  addHeadings(sheet, table);
  addHeader(sheet, table.columns);
  for (const row of table.rows) addRow(sheet, row, table.columns);
  const header = table.headings.length + 1;
  sheet.autoFilter = {
    from: { row: header, column: 1 },
    to: { row: header + table.rows.length, column: table.columns.length },
  };
  sheet.commit();
}

/**
 * Writes a workbook to `out` and ends it. Streamed row by row: 50,000 rows take a quarter of the memory a workbook held
 * whole does, and half the time. Strings stand in their cells, not in a shared table, which would grow with the file.
 *
 * Rejects where `out` fails or is closed before the end (a client that went away): the library alone would wait for ever.
 */
export async function writeWorkbook(out: Writable, sheets: readonly TableSheet[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const written = finished(out, { readable: false });
  for (const sheet of sheets) addTableSheet(workbook, sheet);
  await Promise.all([workbook.commit(), written]);
}
