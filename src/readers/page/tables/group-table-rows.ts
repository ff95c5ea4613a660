import { isSerialText } from './cell-words.js';
import type { Ruling } from '../positioned-text.js';
import { findMode } from '../lines/line.js';
import { findInColumn, isWithin, type Column, type Segment, type SegmentedRow } from '../lines/segment-row.js';

/** A row begins where the distance of lines exceeds that inside cells by this factor. Smaller: cells of mixed sizes fall apart; larger: rows with little padding run together. */
const ROW_DISTANCE = 1.2;
/** Share of the table's width a level rule covers to part two rows. */
const RULED_SHARE = 0.6;
/** In font sizes: distances of lines closer than this are those of cells centred against each other. */
const LEAST_LEADING = 0.9;

/** The lines of one table gathered into its rows. */
export interface GroupedRows {
  readonly groups: readonly (readonly SegmentedRow[])[];
  /** Every row has a rule under it but the last: the page cut that one. */
  readonly openBottom: boolean;
}

/**
 * Lines of a table without a frame → its rows. Level rules part them where there are any; else a distance greater than
 * that of two lines of one cell; else each line that has a number in the first column, or anything where rows are not counted.
 */
export function groupTableRows(
  rows: readonly SegmentedRow[],
  columns: readonly Column[],
  rulings: readonly Ruling[],
): GroupedRows {
  const rules = findLevelRules(rulings, columns);
  const leading = measureLeading(rows, columns);
  const bands = groupAt(rows, (before, row) => rules.some((y) => y > before.baseline && y < row.baseline));
  if (areRows(bands, columns)) {
    return { groups: bands, openBottom: !rules.some((y) => y > (rows.at(-1)?.baseline ?? 0)) };
  }
  return { groups: bands.flatMap((band) => groupBand(band, columns, leading)), openBottom: false };
}

/** Is every stretch between two rules a row? Where only the head has a rule under it, all rows may stand in the other. */
function areRows(bands: readonly (readonly SegmentedRow[])[], columns: readonly Column[]): boolean {
  const serials = bands.map((band) => countSerials(band, columns));
  return serials.every((count) => count < 2) && (bands.length > 2 || (bands.length === 2 && serials[1] === 1));
}

function groupBand(
  band: readonly SegmentedRow[],
  columns: readonly Column[],
  leading: number | null,
): SegmentedRow[][] {
  const apart = leading === null ? 0 : ROW_DISTANCE * leading;
  const parts = (before: SegmentedRow, row: SegmentedRow) => isSpanning(before, columns) !== isSpanning(row, columns);
  const groups = groupAt(band, (before, row) => row.baseline - before.baseline > apart || parts(before, row));
  const even = groups.length === 1 || groups.some((group) => countSerials(group, columns) > 1);
  if (!even) return groups;
  const counted = isCounted(band, columns);
  return groupAt(band, (before, row) => {
    const first = findInColumn(row, columns[0]);
    return parts(before, row) || (counted ? first.some(isSerial) : first.length > 0);
  });
}

/** Does the first column count the rows? From its first number on it holds nothing but numbers. */
function isCounted(rows: readonly SegmentedRow[], columns: readonly Column[]): boolean {
  const entries = rows.flatMap((row) => findInColumn(row, columns[0]));
  const first = entries.findIndex(isSerial);
  return first >= 0 && entries.slice(first).every(isSerial);
}

/** Does the row stand across the columns, as 一、党的领导方面 does in a ledger? */
function isSpanning(row: SegmentedRow, columns: readonly Column[]): boolean {
  return row.segments.some((segment) => !columns.some((column) => isWithin(segment, column)));
}

function groupAt(
  rows: readonly SegmentedRow[],
  opens: (before: SegmentedRow, row: SegmentedRow) => boolean,
): SegmentedRow[][] {
  const groups: SegmentedRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || opens(before, row)) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

/** Where level rules run through a table, those drawn cell by cell taken together. */
export function findLevelRules(rulings: readonly Ruling[], columns: readonly Column[]): number[] {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const byHeight = new Map<number, Ruling[]>();
  for (const ruling of rulings.filter(({ y1, y2 }) => y1 === y2)) {
    const here = byHeight.get(Math.round(ruling.y1));
    if (here === undefined) byHeight.set(Math.round(ruling.y1), [ruling]);
    else here.push(ruling);
  }
  return [...byHeight.keys()].filter((y) => {
    const near = [y - 1, y, y + 1].flatMap((height) => byHeight.get(height) ?? []);
    const here = near.filter(({ y1 }) => Math.abs(y1 - y) <= 1).sort((a, b) => a.x1 - b.x1);
    let reach = left;
    let covered = 0;
    for (const { x1, x2 } of here) {
      covered += Math.max(0, Math.min(x2, right) - Math.max(x1, reach));
      reach = Math.max(reach, Math.min(x2, right));
    }
    return covered >= RULED_SHARE * (right - left);
  });
}

function countSerials(rows: readonly SegmentedRow[], columns: readonly Column[]): number {
  return rows.flatMap((row) => findInColumn(row, columns[0])).filter(isSerial).length;
}

/** Does the row have a number in the column, which counts the table's rows? */
export function isSerialIn(row: SegmentedRow, column: Column | undefined): boolean {
  return findInColumn(row, column).some(isSerial);
}

function isSerial({ texts }: Segment): boolean {
  const text = texts.map((one) => one.text).join('');
  return isSerialText(text.trim());
}

/** The usual distance of two lines of one cell, measured down each column; null where no cell has two lines. */
export function measureLeading(rows: readonly SegmentedRow[], columns: readonly Column[]): number | null {
  const distances = columns.flatMap((column) => {
    const here = rows.filter((row) => findInColumn(row, column).length > 0);
    return here.slice(1).flatMap((row, index): (readonly [number, number])[] => {
      const distance = row.baseline - (here[index]?.baseline ?? 0);
      return distance > LEAST_LEADING * row.fontSize ? [[distance, 1]] : [];
    });
  });
  return distances.length === 0 ? null : findMode(distances, 1);
}
