export { appendText, breakLine, stepField } from './append-text.js';
export { createNumberer, type Numberer } from './create-numberer.js';
export { finishParagraph, flushCarried } from './finish-paragraph.js';
export { listTableBlocks } from './finish-table.js';
export { listParagraphs } from './list-paragraphs.js';
export {
  createLevel,
  type AbstractNumbering,
  type Numbering,
  type NumberingInstance,
  type NumberingLevel,
} from './numbering.js';
export type { ParagraphProperties, RunProperties } from './properties.js';
export { appendBlocks, createFlow, createParagraph, type Block, type Flow, type TableCell } from './story.js';
export { listStyleChain } from './style-chain.js';
export { createStyle, type Style, type Styles } from './styles.js';
export { readSymbol } from './wingdings.js';
