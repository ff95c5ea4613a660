import { readMarkers } from '../../outline/index.js';
import { readLabelName } from '../labels/index.js';
import type { Line } from '../lines/index.js';
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
/** Longer than this, a numbered line is a cell. */
const LONGEST_SECTION_LINE = 50;
const ORDINAL_NAME = /^(?:序号|编号)$/u;
const ORDINAL_VALUE = /^(\d{1,3})[.、]?$/u;

function readColumn(line: Line): Column | null {
  if (line.cells !== undefined) return null;
  const name = line.folded.replace(/\s/gu, '');
  if (ORDINAL_NAME.test(name)) return { role: 'ordinal', name: line.text };
  if (name.endsWith(':')) return null;
  const kind = readLabelName(name);
  return kind === null ? null : { role: kind, name: line.text };
}

/** Where a table that was printed one cell a line begins, with its columns; null where there is none. */
export function findCellLines(
  lines: readonly Line[],
): { readonly start: number; readonly columns: readonly Column[] } | null {
  let run: Column[] = [];
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    const column = line === undefined ? null : readColumn(line);
    if (column !== null) {
      run.push(column);
      continue;
    }
    const roles = new Set(run.map(({ role }) => role));
    if (run.length >= FEWEST_COLUMNS && roles.has('problem') && roles.has('ordinal'))
      return { start: at - run.length, columns: run };
    run = [];
  }
  return null;
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
  readMarkers(line.folded).some(({ family }) => family === 'cjkComma' || family === 'cjkParen' || family === 'chapter');

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
