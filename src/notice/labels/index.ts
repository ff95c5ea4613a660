export type { LabelKind } from './label-words.js';
export {
  findInlineLabel,
  findQuotedStretches,
  readLabelAt,
  readLabelLine,
  readLabelName,
  type Label,
} from './read-label.js';
