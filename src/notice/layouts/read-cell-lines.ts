import { readMarkers, type MarkerFamily } from '../../outline/index.js';
import { guessColumns } from '../words/index.js';
import { readLabelName } from '../labels/index.js';
import { noOwnWords, type Line } from '../lines/index.js';
import { readLabelledIssue, type LabelledField } from '../issue/index.js';
import type { LabelKind } from '../labels/index.js';
import type { TableItem } from './table-item.js';

type ColumnRole = LabelKind | 'ordinal';

interface Column {
  readonly role: ColumnRole;
  readonly name: string;
}

/** A table's header printed one cell a line has at least this many lines; fewer are labels of a single issue. */
const FEWEST_COLUMNS = 3;
/** More short lines in a row are a list, not the names of columns. */
const MOST_COLUMNS = 16;
/** Longer than this, a numbered line is a cell. */
const LONGEST_SECTION_LINE = 50;
/** Families that number headings between the rows. */
const headingFamilies: ReadonlySet<MarkerFamily> = new Set(['cjkComma', 'cjkParen', 'chapter', 'ordinal']);
const ORDINAL_NAME = /^(?:序号|编号)$/u;
/** 1, 01, F01: what numbers a row. */
const ORDINAL_VALUE = /^(?:[A-Z]{1,3}-?)?0{0,2}(\d{1,3})[.、]?$/u;

/** A table printed one cell a line: which lines of a part it takes, and what its columns hold. */
export interface CellLines {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

/** A column's name is short and no sentence. */
const LONGEST_NAME = 14;

const isName = ({ folded, cells }: Line): boolean =>
  cells === undefined && folded.replace(/\s/gu, '').length <= LONGEST_NAME && !/[。;:,]/u.test(folded);

/** The names of a table's columns from `start` on: 序号 and the short lines below it, up to the first number or heading. */
function readNames(lines: readonly Line[], start: number): readonly Line[] {
  const names: Line[] = [];
  for (let at = start; at < lines.length && names.length < MOST_COLUMNS; at += 1) {
    const line = lines[at];
    if (line === undefined || !isName(line) || ORDINAL_VALUE.test(line.folded.trim()) || isSectionLine(line)) break;
    names.push(line);
  }
  return names;
}

/** What a column holds: what its name says, else what its cells read like. */
function nameColumns(names: readonly Line[], rows: readonly (readonly Line[])[]): readonly Column[] {
  const columns = names.map(({ folded, text, words }, index) => {
    const name = folded.replace(/\s/gu, '');
    const values = rows.flatMap((row) => row[index]?.folded ?? []);
    return {
      name,
      text,
      values,
      known: ORDINAL_NAME.test(name) ? 'other' : readLabelName(name, words.labels),
    } as const;
  });
  const kinds = guessColumns(columns, names[0]?.words ?? noOwnWords);
  return columns.map(({ name, text }, index) => ({
    role: ORDINAL_NAME.test(name) ? 'ordinal' : (kinds[index] ?? 'other'),
    name: text,
  }));
}

/** The table of one cell a line that begins at `start`, or null. */
function findCellLinesAt(lines: readonly Line[], start: number): CellLines | null {
  const names = readNames(lines, start);
  if (names.length < FEWEST_COLUMNS) return null;
  const body = lines.slice(start + names.length);
  const starts = findRowStarts(body, names.length - 1);
  if (starts.length === 0) return null;
  const rows = starts.map((from, index) => body.slice(from, starts[index + 1] ?? body.length));
  const columns = nameColumns(names, rows.slice(0, -1).length > 0 ? rows.slice(0, -1) : rows);
  if (!columns.some(({ role }) => role === 'problem')) return null;
  const end = start + names.length + (starts.at(-1) ?? 0) + measureLastRow(rows, names.length);
  return { start, end, columns };
}

/** Nothing follows a table's last row but its end: it is as long as the rows above it, or ends before a heading. */
function measureLastRow(rows: readonly (readonly Line[])[], width: number): number {
  const last = rows.at(-1) ?? [];
  const heading = last.findIndex((line, index) => index >= width && isSectionLine(line));
  const limit = heading < 0 ? last.length : heading;
  const above = rows.slice(0, -1).map((row) => row.filter((line) => !isSectionLine(line)).length);
  if (above.length > 0 && above.every((length) => length === width)) return Math.min(limit, width);
  return Math.min(limit, Math.max(width, ...above));
}

/** The tables among lines that were printed one cell a line. */
export function findCellLines(lines: readonly Line[]): readonly CellLines[] {
  const found: CellLines[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.cells !== undefined || !ORDINAL_NAME.test(line.folded.replace(/\s/gu, ''))) continue;
    const table = findCellLinesAt(lines, at);
    if (table === null) continue;
    found.push(table);
    at = table.end - 1;
  }
  return found;
}

/** Assigns a row's lines to its columns: one each, or all surplus lines to the column that holds measures. */
function spreadCells(columns: readonly Column[], cells: readonly Line[]): readonly LabelledField[] {
  const surplus = cells.length - columns.length;
  const measures = columns.findIndex(({ role }) => role === 'measure');
  const wide =
    measures >= 0
      ? measures
      : Math.max(
          0,
          columns.findIndex(({ role }) => role === 'result'),
        );
  return cells.flatMap((value, index): LabelledField[] => {
    const column = surplus <= 0 ? index : index <= wide ? index : Math.max(wide, index - surplus);
    const { role, name } = columns[column] ?? { role: 'other' as const, name: '' };
    if (role === 'ordinal') return [];
    const markerLength =
      surplus > 0 && column === wide
        ? (readMarkers(value.folded).find(({ family }) => !family.startsWith('decimal'))?.length ?? 0)
        : 0;
    return [{ kind: role, name, value, markerLength }];
  });
}

/** A chapter heading between two rows: numbered, short, no sentence. */
const isSectionLine = (line: Line): boolean =>
  line.folded.length <= LONGEST_SECTION_LINE &&
  !/[。;]$/u.test(line.folded) &&
  readMarkers(line.folded).some(({ family }) => headingFamilies.has(family));

/** The header again, as each new page prints it. */
function findRepeatedHeaders(lines: readonly Line[], columns: readonly Column[]): ReadonlySet<Line> {
  const names = columns.map(({ name }) => name);
  const repeated = lines.flatMap((_, start) => {
    const run = lines.slice(start, start + names.length);
    return run.length === names.length && run.every(({ text }, index) => text === names[index]) ? run : [];
  });
  return new Set(repeated);
}

/** The lines of such a table → its issues: a row begins where a line is the next number and nothing else. */
export function readCellLines(lines: readonly Line[], columns: readonly Column[]): readonly TableItem[] {
  const headers = findRepeatedHeaders(lines, columns);
  const items: TableItem[] = [...headers].map((line) => ({ kind: 'text', line }));
  const body = lines.filter((line) => !headers.has(line));
  const others = columns.filter(({ role }) => role !== 'ordinal');
  const starts = findRowStarts(body, others.length);
  items.push(
    ...body
      .slice(0, starts[0] ?? body.length)
      .map((line): TableItem => ({ kind: isSectionLine(line) ? 'heading' : 'text', line })),
  );
  starts.forEach((start, index) => {
    const row = body.slice(start, starts[index + 1] ?? body.length);
    const headings = row.slice(others.length).filter(isSectionLine);
    const [marker, ...cells] = row.filter((line) => !headings.includes(line));
    const fields = spreadCells(others, cells);
    const problem = fields.find(({ kind }) => kind === 'problem');
    if (marker === undefined || problem === undefined)
      items.push(...row.map((line): TableItem => ({ kind: 'text', line })));
    else
      items.push({
        kind: 'issue',
        draft: readLabelledIssue(
          marker,
          problem.value,
          fields.filter((field) => field !== problem),
        ),
      });
    items.push(...headings.map((line): TableItem => ({ kind: 'heading', line })));
  });
  return items;
}

function findRowStarts(body: readonly Line[], width: number): readonly number[] {
  const starts: number[] = [];
  let expected = 1;
  body.forEach((line, index) => {
    const number = Number(ORDINAL_VALUE.exec(line.folded.trim())?.[1]);
    const last = starts.at(-1);
    const enough = last === undefined || index - last > Math.min(2, width);
    if (!enough || !(number === expected || (number === 1 && starts.length > 0))) return;
    starts.push(index);
    expected = number + 1;
  });
  return starts;
}
