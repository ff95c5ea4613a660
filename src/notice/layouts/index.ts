export { groupTables } from './group-tables.js';
export { findCellLines, readCellLines } from './read-cell-lines.js';
export { findFieldChapters, readFieldChapters, type FieldChapter } from './read-chapters.js';
export { readTable } from './read-table.js';
export { releaseRows } from './release-rows.js';
export { listBetweenCells } from './row-cells.js';
export type { TableItem } from './table-item.js';
