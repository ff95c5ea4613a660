export { mayHoldTable } from './tables/may-hold-table.js';
export type { LayoutPage, PositionedText, Ruling } from './positioned-text.js';
export { rebuildText, type RebuiltText } from './rebuild-text.js';
