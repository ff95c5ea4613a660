import { cutLine, sliceOf, type Line, type Slice } from '../lines/index.js';

/** The cells of a row as lines, by grid column. Empty cells are left out. */
export function readCells(row: Line): ReadonlyMap<number, Line> {
  return new Map(
    (row.cells ?? []).flatMap(({ start, end, column }): [number, Line][] => {
      const cell = cutLine(row, start, end);
      return cell.text.length === 0 ? [] : [[column, cell]];
    }),
  );
}

/** The columns of a row in which a cell from above goes on. */
export function listContinued(row: Line): readonly number[] {
  return (row.cells ?? []).flatMap(({ column, continues }) => (continues === true ? [column] : []));
}

/** What draws a row's cells (tabs, bars): it is no text of theirs. */
export function listBetweenCells(row: Line): readonly Slice[] {
  const cells = row.cells ?? [];
  const starts = [0, ...cells.map(({ end }) => end)];
  return starts.map((start, index) => sliceOf(row, start, cells[index]?.start ?? row.text.length));
}
