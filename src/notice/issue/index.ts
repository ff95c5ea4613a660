export type { GroupStateDraft, IssueDraft, MeasureDraft, Piece, PieceRole } from './issue-draft.js';
export { readIssue, type IssueLine } from './read-issue.js';
export { findDetailPattern, type DetailPattern } from './detail-pattern.js';
export { readGroupState } from './group-state.js';
export { readState } from './read-state.js';
export { readLabelledIssue, type LabelledField } from './read-labelled-issue.js';
