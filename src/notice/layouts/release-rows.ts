import { readMarkers, type MarkerFamily } from '../../outline/index.js';
import { isColophon, isLetterhead, isOrganisationName, readDateLine } from '../frame/index.js';
import { cutLine, type Line, type Slice } from '../lines/index.js';
import { findHeader } from './find-header.js';
import { groupTables } from './group-tables.js';
import { findFormStart, readAccountFields, type FormField } from './read-form.js';
import { listBetweenCells, listContinued, readCells } from './row-cells.js';

/** A table set only to place a letterhead, a signature or a 版记 is small. Larger takes lists of bodies and dates apart. */
const MOST_FRAME_ROWS = 8;
/** What ledgers print in their last rows and above their head: who filled it in, notes. */
const ENTRY_LABEL =
  /^(?:填[报表](?:单位|人|日期|时间)|制表(?:单位|人|日期)?|报送(?:单位|人|日期|时间)|单位(?:名称)?|审[核签]人?|联系(?:人|电话|方式)|监督电话|电子邮箱|注|备注|说明)\s*:/u;

/** 单位（盖章）：…, 负责人签字：…: who signs, where a form asks for it. */
const LABELLED_SIGNATURE = /^(?:单位|部门|负责人|主要领导|经办人)?\s*\(?(?:盖章|公章|签章|签字|签名)\)?\s*:/u;

/** The text of a row as lines: one for each paragraph of its cells. */
function toLines(row: Line): readonly Line[] {
  return [...readCells(row).values()].flatMap((cell) =>
    [...cell.text.matchAll(/[^\n]+/gu)].map(({ 0: text, index }) => cutLine(cell, index, index + text.length)),
  );
}

/** A row that says who signed, when, on whose paper or for whom: nothing an issue would be told in. */
const isFrameRow = (row: Line): boolean =>
  toLines(row).some(
    ({ text, folded }) =>
      isOrganisationName(text) ||
      LABELLED_SIGNATURE.test(folded) ||
      readDateLine(folded) !== null ||
      isColophon(folded) ||
      isLetterhead(folded),
  );

const isEntryRow = (row: Line): boolean =>
  [...readCells(row).values()].every(({ folded }) => ENTRY_LABEL.test(folded) || readDateLine(folded) !== null);

/** A row below the last issue: a signature or what was filled in, in a cell over the whole width or in labelled ones. */
function isTailRow(row: Line): boolean {
  const cells = readCells(row);
  // One cell in another column goes on with the issue above: a second unit that is responsible.
  const spans = cells.size === 1 && cells.has(0) && listContinued(row).length === 0;
  return cells.size > 0 && (isEntryRow(row) || (spans && isFrameRow(row)));
}

/**
 * A field of a form as the line people type for it (整改措施：…): what parts name and value is folded to a colon. The form
 * stands below the problem it accounts for, so its fields are read with the lines there.
 */
function toFieldLine(row: Line, { label, values }: FormField): Line {
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return label.cell;
  const { text, folded, ...slice } = cutLine(row, label.cell.start - row.start, last.end - row.start);
  const name = label.cell.text.length;
  const gap = first.start - label.cell.end;
  const colon = label.cell.folded.endsWith(':') ? ' ' : ':';
  return { ...slice, text, folded: folded.slice(0, name) + colon.padEnd(gap) + folded.slice(name + gap) };
}

/** The lines of a form that accounts for the problem above it; null where the table is none. */
function readAccountLines(rows: readonly Line[]): readonly Line[] | null {
  const fields = readAccountFields(rows);
  return (
    fields?.flatMap((each, index) => each.map((field) => toFieldLine(rows[index] ?? field.label.cell, field))) ?? null
  );
}

/** A row over the whole width, by the family of its number; null where it has none or the row is no such row. */
function findRowFamily(row: Line | undefined): MarkerFamily | null {
  const cells = row === undefined ? [] : [...readCells(row).values()];
  return cells.length === 1 ? (readMarkers(cells[0]?.folded ?? '')[0]?.family ?? null) : null;
}

/** The first heading that stands above the columns' names and has its like further down: the names are printed under each. */
function findFirstHeading(rows: readonly Line[], names: number): number {
  let start = names;
  while (start > 0) {
    const family = findRowFamily(rows[start - 1]);
    if (family === null || !rows.slice(names).some((row) => findRowFamily(row) === family)) break;
    start -= 1;
  }
  return start;
}

/** Which rows of a table, first and last, are no part of what it lists; all of them where it lists nothing. */
function findKept(rows: readonly Line[]): { readonly start: number; readonly end: number } {
  const names = findFormStart(rows) ?? findHeader(rows)?.start ?? null;
  if (names === null) {
    const places = rows.every((row) => readCells(row).size <= 1);
    const frames = rows.length <= MOST_FRAME_ROWS && rows.some(isFrameRow);
    return places || frames ? { start: 0, end: 0 } : { start: 0, end: rows.length };
  }
  const start = findFirstHeading(rows, names);
  const last = rows.findLastIndex((row) => !isTailRow(row));
  return { start, end: Math.max(start, last + 1) };
}

/** Lines without the rows that are no part of a table, and what of those rows is no text: what draws them (bars), repeats. */
export interface ReleasedLines {
  readonly lines: readonly Line[];
  readonly drawn: readonly Slice[];
}

/**
 * Tables also hold what is no table: a title over the whole width above the columns' names, a signature or 版记 set in
 * cells without borders. Such rows are lines like any other: whatever reads titles and signatures reads them.
 */
export function releaseRows(lines: readonly Line[]): ReleasedLines {
  const kept: Line[] = [];
  const drawn: Slice[] = [];
  let at = 0;
  for (const run of groupTables(lines)) {
    const table = releaseTable(lines.slice(run.start, run.end));
    kept.push(...lines.slice(at, run.start), ...table.lines);
    drawn.push(...table.drawn);
    at = run.end;
  }
  return { lines: [...kept, ...lines.slice(at)], drawn };
}

function releaseTable(rows: readonly Line[]): ReleasedLines {
  const account = readAccountLines(rows);
  if (account !== null) return { lines: account, drawn: rows.flatMap(listBetweenCells) };
  const { start, end } = findKept(rows);
  const [above, below] = [rows.slice(0, start), rows.slice(end)];
  // What stands above the names stands there again on each new page.
  const isRepeat = (row: Line): boolean => above.some(({ text }) => text === row.text);
  const inside = rows.slice(start, end);
  return {
    lines: [...above.flatMap(toLines), ...inside.filter((row) => !isRepeat(row)), ...below.flatMap(toLines)],
    drawn: [...[...above, ...below].flatMap(listBetweenCells), ...inside.filter(isRepeat)],
  };
}
