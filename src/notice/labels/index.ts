export type { LabelKind } from './label-words.js';
export {
  findInlineLabel,
  findQuotedStretches,
  readLabelAt,
  readLabelLine,
  readLabelName,
  type Label,
  type OwnLabels,
} from './read-label.js';
