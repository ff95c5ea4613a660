export { findCellLines, readCellLines } from './read-cell-lines.js';
export { findFieldChapters, readFieldChapters, type FieldChapter } from './read-chapters.js';
export { readTable, type TableItem } from './read-table.js';
