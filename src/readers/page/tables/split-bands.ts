import { groupRows } from '../lines/group-lines.js';
import type { PositionedText } from '../positioned-text.js';
import { isFigure, isSerialText } from './cell-words.js';
import type { PrintedCell, PrintedRow } from './table.js';

/** How much larger than the other distances of lines one must be to part two rows. Larger: tight tables are cut in the wrong place; smaller: mixed sizes in a cell part it. */
const WIDER = 1.15;
/** Columns of nothing but figures that show a band to be several rows where the first column does not name each. */
const LEAST_FIGURE_COLUMNS = 2;

/** A line of a band: its baseline, and what each cell has on it. */
interface BandLine {
  readonly baseline: number;
  readonly texts: readonly PositionedText[];
}

/**
 * Rows of a ruled table, those that are several rows with no line drawn between them parted: a table may have a frame,
 * lines between its columns and one under its head, and no more. Its first column counts the rows, or its columns of
 * figures have one each.
 */
export function splitBands(rows: readonly PrintedRow[]): PrintedRow[] {
  return rows.flatMap((row, index) => {
    const isMerged = row.cells.some((cell) => cell.continues === true) || goesOnIn(rows[index + 1]);
    return isMerged ? [row] : splitBand(row);
  });
}

function goesOnIn(next: PrintedRow | undefined): boolean {
  return next?.cells.some((cell) => cell.continues === true) === true;
}

function splitBand(row: PrintedRow): PrintedRow[] {
  const lines = groupRows(row.cells.flatMap((cell) => cell.texts)).map((texts): BandLine => ({
    baseline: texts[0]?.baseline ?? 0,
    texts,
  }));
  const anchors = lines.length < 2 ? null : findAnchors(row.cells, lines);
  if (anchors === null) return [row];
  const starts = anchors.map((anchor, index) => findStart(lines, anchors[index - 1], anchor));
  return starts.map((start, index) => {
    const inside = new Set(lines.slice(start, starts[index + 1]).flatMap(({ texts }) => texts));
    const cells = row.cells.map((cell) => ({ ...cell, texts: cell.texts.filter((text) => inside.has(text)) }));
    return { top: index === 0 ? row.top : (lines[start]?.baseline ?? row.top), cells };
  });
}

/** What one column has on its lines: the line's number and the text there. */
type Entry = readonly [line: number, text: string];

function listEntries({ texts }: PrintedCell, lines: readonly BandLine[]): Entry[] {
  const own = new Set(texts);
  return lines.flatMap((line, index): Entry[] => {
    const text = line.texts.filter((one) => own.has(one)).map((one) => one.text);
    return text.length === 0 ? [] : [[index, text.join('').trim()]];
  });
}

/** The lines that each belong to another row, the first line of a head among them; null where the band is one row. */
function findAnchors(cells: readonly PrintedCell[], lines: readonly BandLine[]): number[] | null {
  const columns = cells.map((cell) => listEntries(cell, lines)).filter((entries) => entries.length > 0);
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return null;
  const serials = readColumn(first, isSerialText);
  if (serials !== null) return serials.length > 1 ? serials : null;
  const figures = others.flatMap((entries) => {
    const rows = readColumn(entries, isFigure);
    return rows !== null && rows.length > 1 ? [rows] : [];
  });
  const [fullest] = figures.toSorted((a, b) => b.length - a.length);
  if (fullest === undefined) return null;
  const named = new Set(first.map(([line]) => line));
  const isNamed = fullest.every((line) => named.has(line));
  const areAlike = figures.every((rows) => rows.every((line) => fullest.includes(line)));
  return areAlike && (isNamed || figures.length >= LEAST_FIGURE_COLUMNS) ? fullest : null;
}

/** The lines of a column that holds nothing but one kind of entry below its head; null for any other column. */
function readColumn(entries: readonly Entry[], isOne: (text: string) => boolean): number[] | null {
  const begin = entries.findIndex(([, text]) => isOne(text));
  const body = entries.slice(begin);
  if (begin < 0 || !body.every(([, text]) => isOne(text))) return null;
  const lines = body.map(([line]) => line);
  // A head on one line or several is a row of its own.
  return begin > 0 ? [0, ...lines] : lines;
}

/** Where the row of `anchor` begins: at the widest distance of lines since the anchor before, else at the anchor. */
function findStart(lines: readonly BandLine[], before: number | undefined, anchor: number): number {
  if (before === undefined) return 0;
  const distance = (index: number): number => (lines[index]?.baseline ?? 0) - (lines[index - 1]?.baseline ?? 0);
  const between = Array.from({ length: anchor - before }, (_, index) => before + 1 + index);
  const sorted = between.toSorted((a, b) => distance(b) - distance(a));
  const [widest, next] = sorted;
  if (widest === undefined) return anchor;
  return next === undefined || distance(widest) > WIDER * distance(next) ? widest : anchor;
}
