import type { Line } from '../lines/index.js';
import { findHeader } from './find-header.js';
import { findFormStart } from './read-form.js';

/** A run of lines: `start` to `end`, exclusive. */
export interface LineRun {
  readonly start: number;
  readonly end: number;
}

const width = (row: Line | undefined): number => Math.max(-1, ...(row?.cells ?? []).map(({ column }) => column));

/** A ledger cut in two: behind it a table of as many columns that names none. */
export function goesOn(rows: readonly Line[], next: readonly Line[]): boolean {
  return (
    findHeader(rows) !== null &&
    findFormStart(rows) === null &&
    findHeader(next) === null &&
    findFormStart(next) === null &&
    Math.max(...rows.map(width)) === Math.max(...next.map(width))
  );
}

/** The tables among lines: runs of rows that share a table, and a ledger's second half where nothing stands between. */
export function groupTables(lines: readonly Line[]): readonly LineRun[] {
  const runs: LineRun[] = [];
  // The first table of the last run: those that go on with it say nothing new of its columns.
  let ledger: readonly Line[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    if (lines[start]?.cells === undefined) continue;
    let end = start + 1;
    while (end < lines.length && lines[end]?.cells !== undefined && lines[end]?.table === lines[start]?.table) end += 1;
    const last = runs.at(-1);
    const rows = lines.slice(start, end);
    if (last?.end === start && goesOn(ledger, rows)) runs[runs.length - 1] = { start: last.start, end };
    else {
      runs.push({ start, end });
      ledger = rows;
    }
    start = end - 1;
  }
  return runs;
}
