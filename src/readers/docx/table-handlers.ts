import type { Flow } from '../word/index.js';
import type { XmlTag } from '../xml/index.js';

export function openRow(flow: Flow): void {
  const table = flow.tables.at(-1);
  table?.rows.push({ cells: [] });
  if (table !== undefined) {
    table.column = 0;
    table.rowDeleted = false;
  }
}

export function openCell(flow: Flow): void {
  const table = flow.tables.at(-1);
  if (table !== undefined) table.cell = { blocks: [], span: 1, continued: false };
}

function readCount(tag: XmlTag): number {
  const count = Number.parseInt(tag.attribute('w:val') ?? '', 10);
  return count > 0 ? count : 0;
}

export function skipColumns(flow: Flow, tag: XmlTag): void {
  const table = flow.tables.at(-1);
  if (table !== undefined) table.column += readCount(tag);
}

export function spanColumns(flow: Flow, tag: XmlTag): void {
  const cell = flow.tables.at(-1)?.cell;
  if (cell !== undefined) cell.span = Math.max(1, readCount(tag));
}

export function continueCell(flow: Flow, tag: XmlTag): void {
  const cell = flow.tables.at(-1)?.cell;
  if (cell !== undefined) cell.continued = tag.attribute('w:val') !== 'restart';
}

export function closeCell(flow: Flow): void {
  const table = flow.tables.at(-1);
  const cell = table?.cell;
  if (table === undefined || cell === undefined) return;
  const { continued, blocks } = cell;
  table.rows.at(-1)?.cells.push({ column: table.column, blocks: continued ? [] : blocks, continues: continued });
  table.column += cell.span;
  table.cell = undefined;
}

/** A row deleted with tracked changes goes when it closes. */
export function closeRow(flow: Flow): void {
  const table = flow.tables.at(-1);
  if (table?.rowDeleted === true) table.rows.pop();
}
