import { foldText, type Cell, type Paragraph } from '../../text/index.js';

/** What parts the cells of a row that was pasted as text: tabs, or bars with no bar at the line's ends. */
const separators: readonly RegExp[] = [/\t/gu, /\|/gu];
/** A row has at least this many separators; fewer stand in ordinary text too. */
const FEWEST_SEPARATORS = 2;
/** A table has at least a header and a row. */
const FEWEST_ROWS = 2;
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

/**
 * Tables pasted as text, tab- or bar-separated: runs of paragraphs with equally many separators. Returns the cells of
 * each such paragraph by its index; a rule (--- | ---) has none. Runs are numbered below zero, so that they never
 * share a table with rows the reader found.
 */
export function findLooseRows(
  paragraphs: readonly Paragraph[],
): ReadonlyMap<number, { readonly cells: readonly Cell[]; readonly table: number }> {
  const rows = new Map<number, { cells: readonly Cell[]; table: number }>();
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
