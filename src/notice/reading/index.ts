export type { ChosenIssue } from './decode.js';
export { faultDegree, listGrams, readsLikeFault } from './fault-degree.js';
export { weighOutline, evidenceNames, type EvidenceName, type WeighedNode } from './evidence.js';
export { mayOpenItem, toOutlineLines } from './outline-lines.js';
export { listLevels, proposeReadings, weighReading, type PartOutline, type Reading } from './readings.js';
export { findBracketedStatus, opensWrapper } from './statement-forms.js';
export type { Grams, NeighbourName, ReadingWeights } from './weights.js';
export { wholeEvidenceNames, type WholeEvidenceName } from './whole-evidence.js';
export { learnedWeights } from './learned-weights.js';
