export type { IssueDraft, MeasureDraft, Piece, PieceRole } from './issue-draft.js';
export { readIssue, type IssueLine } from './read-issue.js';
export { readState } from './read-state.js';
export { readLabelledIssue, type LabelledField } from './read-labelled-issue.js';
