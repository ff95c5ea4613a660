/**
 * In: pages of placed runs and rulings (`LayoutPage`), whatever they were drawn by. Out: paragraphs and table rows in
 * reading order, furniture set aside. `lines` gathers runs by baseline, `furniture` sets aside what is no text, `tables`
 * finds cells, `paragraphs` joins lines.
 */
export { mayHoldTable } from './tables/may-hold-table.js';
export type { LayoutPage, PositionedText, QuarterTurn, Ruling } from './positioned-text.js';
export { rebuildText, type RebuiltText } from './rebuild-text.js';
export { turnAlong } from './turn-page.js';
