/**
 * The words and numbers of notices, once. In: folded text (see foldText) or single words. Out: what they mean, with the
 * offsets at which they stand. Words are rows of tables; a new one is one line in one file.
 */
export { findAddress } from './contact/find-address.js';
export { findEmail } from './contact/find-email.js';
export { findPhone, type Found } from './contact/find-phone.js';
export { firstDay, lastDay } from './dates/calendar.js';
export { findDateRanges, type DateRange } from './dates/find-date-ranges.js';
export { findDates, type DateContext, type DateMatch } from './dates/find-dates.js';
export { findDeadlines, type DeadlineMatch } from './dates/find-deadlines.js';
export { readDeadline } from './dates/read-deadline.js';
export { HAN, ITEM_NUMBER } from './markers/marker-characters.js';
export { letteredFamilies, type Marker, type MarkerFamily } from './markers/marker.js';
export { readMarkers } from './markers/read-marker.js';
export { writeEnclosed } from './numerals/enclosed.js';
export { numeralScripts, positionalDigits } from './numerals/numeral-scripts.js';
export { readScale } from './numerals/numeral-values.js';
export { AMOUNT_PATTERN, readAmount, roundAmount } from './numerals/read-amount.js';
export { writeRoman } from './numerals/roman.js';
export { EARTHLY_BRANCHES, HEAVENLY_STEMS, writeFromRow, writeLetters } from './numerals/rows.js';
export { writeDigits, writeNumeral } from './numerals/write-numeral.js';
export { isOrganisationName, isUnitName } from './organisation-name.js';
export { joinPageWords, pageLabels, pageListHeads, pageOpenings } from './page-words.js';
export {
  findStates,
  readLeadingStatus,
  readNearestState,
  readStatusPhrase,
  type LeadingStatus,
  type StateMention,
} from './read-state.js';
export type { StateSense, Status } from './states.js';
export { ANY_UNIT_PATTERN, MEASURING_UNIT, UNIT_PATTERN } from './units.js';
