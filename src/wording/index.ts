/** In: codes, names and figures of records. Out: the words a person reads, Chinese and English, the same everywhere. */
export {
  changeNames,
  type ComparisonCount,
  comparisonCounts,
  directionNames,
  listCounts,
  meetsCount,
  nameChange,
  nameCount,
  nameDirection,
  nameStatuses,
} from './changes.js';
export {
  countMeasures,
  describeDeadline,
  describeQuantities,
  detailWords,
  measureNames,
  tellsNothing,
} from './change-details.js';
export { closeCallWords, describeCloseCall, describeReturns } from './close-calls.js';
export {
  describeDiagnostic,
  detailDiagnostic,
  diagnosticNames,
  severityNames,
  tellDiagnostics,
  type ToldDiagnostic,
} from './diagnostics.js';
export { comparisonNames, fieldNames, sheetWords, titleNames } from './fields.js';
export { bracket, label, type Language, say, type Values, type Words } from './language.js';
export {
  absentWords,
  describeNotice,
  describeSource,
  inspectionNames,
  nameDatedNotice,
  nameNotice,
  partNames,
} from './notice-facts.js';
export { nameOutcome, outcomeNames } from './outcomes.js';
export { nameProblem, problemNames } from './problems.js';
export { describeReading, readingWords, warnOfConfidence } from './readings.js';
export { nameStatus, statuses, statusNames } from './statuses.js';
export { describeDifference, type TotalField, totalFields, totalNames, totalWords } from './totals.js';
