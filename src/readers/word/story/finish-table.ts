import type { Block, OpenTable } from './story.js';

/**
 * A closed table as blocks, one a row. A table that never has two cells side by side is a frame drawn around text (a
 * red heading, a boxed note): its paragraphs are the document's own.
 */
export function listTableBlocks(rows: OpenTable['rows'], table: number): readonly Block[] {
  if (rows.every((row) => row.cells.length <= 1))
    return rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  return rows.map((row) => ({ text: '', row: { cells: row.cells, table } }));
}

/**
 * A block inside a cell as the cell's lines: a nested table's row is one line, its cells a space apart. A lone number is
 * a line only where the cell holds nothing else.
 */
export function listCellLines(blocks: readonly Block[]): readonly string[] {
  const written = blocks.filter(({ lone }) => lone !== true);
  return (written.length > 0 ? written : blocks).map((block) =>
    block.row === undefined ? block.text : block.row.cells.flatMap((cell) => listCellLines(cell.blocks)).join(' '),
  );
}
