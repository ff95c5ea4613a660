/** The words and numbers of notices, once: tables with an example each, and what reads them. */
export {
  findStates,
  readLeadingStatus,
  readNearestState,
  readStatusPhrase,
  type LeadingStatus,
  type StateMention,
} from './read-state.js';
export type { StateSense, Status } from './states.js';
