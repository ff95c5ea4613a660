import { foldText, type Cell, type Paragraph } from '../../text/index.js';
import { readLabelName } from '../labels/index.js';

/** What parts the cells of a row that was pasted as text: tabs, or bars with no bar at the line's ends. */
const separators: readonly RegExp[] = [/\t/gu, /\|/gu];
/** A row has at least this many separators; fewer stand in ordinary text too. */
const FEWEST_SEPARATORS = 2;
/** A table has at least a header and a row. */
const FEWEST_ROWS = 2;
/** A form has a problem, what was done, and how far it has come: fewer rows may be two labels of a paragraph. */
const FEWEST_FIELD_ROWS = 3;
/** A row of a form states two fields at most. */
const MOST_FIELDS_BEHIND = 2;
const ORDINAL = /^(?:序号|编号)$/u;
const RULE = /^[\s|:-]+$/u;

/** The cells of a row without the white space around them. */
function cutCells(text: string, positions: readonly number[]): readonly Cell[] {
  const starts = [0, ...positions.map((position) => position + 1)];
  return starts.map((start, column) => {
    const inside = text.slice(start, positions[column] ?? text.length);
    const from = start + (inside.length - inside.trimStart().length);
    return { start: from, end: Math.max(from, from + inside.trim().length), column };
  });
}

function findPositions(paragraph: Paragraph | undefined, separator: RegExp, continues: boolean): readonly number[] {
  if (paragraph === undefined) return [];
  // An empty first cell makes a row look drawn with bars at its ends (|  | …): among loose rows it is one of them.
  if (paragraph.cells !== undefined && !(continues && separator.source === '\\|')) return [];
  return [...foldText(paragraph.text).matchAll(separator)].map(({ index }) => index);
}

/** A row of a table of two or four columns that names what it states: 整改措施, a tab, the measure. */
function isFieldRow(paragraph: Paragraph | undefined): boolean {
  if (paragraph === undefined || paragraph.cells !== undefined) return false;
  const [name = '', value, ...others] = foldText(paragraph.text).split('\t');
  const even = others.length % 2 === 0 && others.length <= MOST_FIELDS_BEHIND;
  return value !== undefined && even && (ORDINAL.test(name) || readLabelName(name) !== null);
}

interface LooseRow {
  readonly cells: readonly Cell[];
  readonly table: number;
}

/** Forms pasted as text: their rows have too few tabs to show a table, but each opens with the name of a field. */
function addFieldRows(paragraphs: readonly Paragraph[], rows: Map<number, LooseRow>): void {
  for (let start = 0; start < paragraphs.length; start += 1) {
    let end = start;
    while (!rows.has(end) && isFieldRow(paragraphs[end])) end += 1;
    for (let at = start; end - start >= FEWEST_FIELD_ROWS && at < end; at += 1) {
      const { text } = paragraphs[at] ?? { text: '' };
      rows.set(at, { cells: cutCells(text, findPositions(paragraphs[at], /\t/gu, true)), table: -1 - start });
    }
    start = Math.max(start, end);
  }
}

/**
 * Tables pasted as text, tab- or bar-separated: runs of paragraphs with equally many separators. Returns the cells of
 * each such paragraph by its index; a rule (--- | ---) has none. Runs are numbered below zero, so that they never
 * share a table with rows the reader found.
 */
export function findLooseRows(paragraphs: readonly Paragraph[]): ReadonlyMap<number, LooseRow> {
  const rows = new Map<number, LooseRow>();
  addFieldRows(paragraphs, rows);
  for (const separator of separators) {
    for (let start = 0; start < paragraphs.length; start += 1) {
      const width = findPositions(paragraphs[start], separator, false).length;
      if (width < FEWEST_SEPARATORS || rows.has(start)) continue;
      let end = start + 1;
      while (end < paragraphs.length && findPositions(paragraphs[end], separator, true).length === width) end += 1;
      if (end - start >= FEWEST_ROWS)
        for (let at = start; at < end; at += 1) {
          const { text } = paragraphs[at] ?? { text: '' };
          const cells = RULE.test(foldText(text)) ? [] : cutCells(text, findPositions(paragraphs[at], separator, true));
          rows.set(at, { cells, table: -1 - start });
        }
      start = end - 1;
    }
  }
  return rows;
}
