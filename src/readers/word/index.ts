/**
 * What DOCX and DOC have in common. In: styles, lists and the events of a story (text, paragraph ends, cells). Out:
 * paragraphs with their automatic numbers and table rows.
 */
export { appendText, breakLine, stepField } from './story/append-text.js';
export { createNumberer, type Numberer } from './numbering/create-numberer.js';
export { finishParagraph, flushCarried, joinMarker } from './story/finish-paragraph.js';
export { listTableBlocks } from './story/finish-table.js';
export { listParagraphs } from './story/list-paragraphs.js';
export {
  createLevel,
  type AbstractNumbering,
  type Numbering,
  type NumberingInstance,
  type NumberingLevel,
} from './numbering/numbering.js';
export { nameNumberFormat } from './numbering/number-format-codes.js';
export type { ParagraphProperties, RunProperties } from './styles/properties.js';
export { appendBlocks, createFlow, createParagraph, type Block, type Flow, type TableCell } from './story/story.js';
export { listStyleChain } from './styles/styles.js';
export { createStyle, type Style, type Styles } from './styles/styles.js';
export { readSymbol } from './story/wingdings.js';
