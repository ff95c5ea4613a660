import { isContentsEntry } from './outline-marker.js';
import type { PositionedText } from '../positioned-text.js';

/** A stretch of x. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Runs of one row that stand together. */
export interface Segment extends Column {
  readonly texts: readonly PositionedText[];
}

/** A row of runs, parted where the gaps are wide enough. */
export interface SegmentedRow {
  readonly baseline: number;
  readonly fontSize: number;
  readonly segments: readonly Segment[];
}

/** A row of runs cut at its gaps wider than `gap` font sizes. */
export function cutAtGaps(row: readonly PositionedText[], gap: number): PositionedText[][] {
  const parts: PositionedText[][] = [];
  let right = -Infinity;
  for (const text of row) {
    const part = parts.at(-1);
    if (part === undefined || text.x - right > gap * text.fontSize) parts.push([text]);
    else part.push(text);
    right = Math.max(right, text.x + text.width);
  }
  return parts;
}

/** The row's stretches of text with gaps of more than `gap` font sizes between them. An entry of a table of contents is one. */
export function segmentRow(row: readonly PositionedText[], gap: number): SegmentedRow {
  const whole = isContentsEntry(row.map((text) => text.text).join(''));
  const segments = (whole ? [[...row]] : cutAtGaps(row, gap)).map((texts) => ({
    left: texts[0]?.x ?? 0,
    right: Math.max(...texts.map((text) => text.x + text.width)),
    texts,
  }));
  return {
    baseline: row[0]?.baseline ?? 0,
    fontSize: Math.max(...row.map((text) => text.fontSize)),
    segments,
  };
}

/** The stretches of x that hold text in any row, those less than `channel` apart as one. */
export function mergeColumns(stretches: readonly Column[], channel: number): Column[] {
  const columns: Column[] = [];
  for (const { left, right } of [...stretches].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left - last.right < channel)
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    else columns.push({ left, right });
  }
  return columns;
}

/** The stretches of a row that stand in one column. */
export function findInColumn(row: SegmentedRow, column: Column | undefined): readonly Segment[] {
  if (column === undefined) return [];
  return row.segments.filter((part) => isWithin(part, column));
}

/** Does a stretch stand in a column? */
export function isWithin(segment: Column, column: Column): boolean {
  return segment.left >= column.left && segment.right <= column.right;
}
