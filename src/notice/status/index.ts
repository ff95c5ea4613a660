export { readHeadingStatus, type HeadingStatus } from './read-heading-status.js';
export { readLeadingStatus, readStatusPhrase, type LeadingStatus } from './read-status.js';
